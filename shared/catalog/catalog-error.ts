/** A catalogue that cannot be used: where in the file, and what is wrong there. One line, printable ASCII. */
export class CatalogError extends Error {
  /** `endpointSets[2].tcpPorts`; `catalogue` for the file as a whole. */
  readonly place: string;
  readonly problem: string;

  constructor(path: readonly PropertyKey[], problem: string) {
    const place = placeOf(path);
    super(`${place}: ${problem}`);
    this.name = 'CatalogError';
    this.place = place;
    this.problem = problem;
  }
}

const QUOTED_CHARACTERS = 80;
const PLAIN_KEY = /^[A-Za-z_$][\w$-]{0,60}$/;

export function placeOf(path: readonly PropertyKey[]): string {
  let place = '';
  for (const step of path) {
    if (typeof step === 'number') place += `[${step}]`;
    else if (typeof step === 'string' && PLAIN_KEY.test(step)) place += place === '' ? step : `.${step}`;
    else place += `[${quote(String(step))}]`;
  }
  return place === '' ? 'catalogue' : place;
}

/** A text of the file, bounded, with everything escaped that a terminal could take for more than a letter. */
export function quote(text: string): string {
  const shown = text.length > QUOTED_CHARACTERS ? `${text.slice(0, QUOTED_CHARACTERS)}...` : text;
  return JSON.stringify(shown).replace(
    /[^\x20-\x7e]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
