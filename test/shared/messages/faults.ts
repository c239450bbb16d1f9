import type { Lang } from '../../../shared/messages/messages.ts';

interface Fault {
  readonly name: string;
  readonly pattern: RegExp;
}

const ANYWHERE: readonly Fault[] = [
  { name: 'a value that is none', pattern: /undefined|NaN|\[object|\bnull\b|Infinity/ },
  { name: 'a double space', pattern: /[ \u00A0\u202F]{2}/ },
  { name: 'a space at either end', pattern: /^\s|\s$/ },
  { name: 'a space before a comma or full stop', pattern: /\s[,.](?!\w)/ },
  { name: 'doubled punctuation', pattern: /[.,;:!?]{2}|\(\)|“”|«[\u202F ]*»/ },
  { name: 'a straight quotation mark or apostrophe', pattern: /['"]/ },
  { name: 'nothing at all', pattern: /^$/ },
];

const OF_LANGUAGE: Readonly<Record<Lang, readonly Fault[]>> = {
  en: [
    { name: 'a space before punctuation', pattern: /\s[;:!?]/ },
    { name: 'please', pattern: /please|something went wrong/i },
    { name: 'French quotation marks', pattern: /[«»]/ },
    {
      name: 'n times one',
      pattern: /\b(?:[02-9]|\d\d+) (?:problem|warning|note|check|host|endpoint(?! set)|address|profile)\b/,
    },
    {
      name: 'one of many',
      pattern: /\b(?:1|one) (?:problems|warnings|notes|checks|hosts|endpoints|addresses)\b/i,
    },
  ],
  fr: [
    { name: 'no narrow space before ; ! ?', pattern: /[^\u202F][;!?]/ },
    { name: 'no hard space before a colon', pattern: /[^\u00A0\d]:(?!\/\/)/ },
    { name: 'no narrow space inside guillemets', pattern: /«(?!\u202F)|[^\u202F]»/ },
    { name: 'no hard space before %', pattern: /[^\u00A0]%/ },
    { name: 'a decimal point', pattern: /(?<![\d.])\d+\.\d+\u00A0/ },
    { name: 'English quotation marks', pattern: /[“”]/ },
    {
      name: 'a missing elision',
      pattern: /(?<![\p{L}-])(?:de|que|le|la|ne|se) (?=[aeiouàâéèêîôœ]\p{L})/iu,
    },
    { name: 'a missing contraction', pattern: /(?<!\p{L})(?:de|à) les (?=\p{L})/iu },
    { name: 'a capital without its accent', pattern: /\b(?:A la|Etat|Echec|Ecran)\b/ },
    { name: 'tutoiement', pattern: /(?<!\p{L})(?:tu|ton|ta|tes)(?!\p{L})/iu },
  ],
};

/** What is wrong with the typography and wording of a text: names of faults, so that a failing test says it. */
export const faultsOf = (lang: Lang, text: string): readonly string[] => {
  const prose = text.replace(LITERAL, 'x');
  return [...ANYWHERE, ...OF_LANGUAGE[lang]]
    .filter(({ pattern }) => pattern.test(prose))
    .map(({ name, pattern }) => `${name} (${pattern.exec(prose)?.[0] ?? ''}): ${text}`);
};

/** What machines write with colons of their own: `[2001:db8::1]:8080`, `proxy.example:3128`, `C:\\x.pac`, `TypeError: …`, `USER:WORD`. */
const LITERAL =
  /\[[\da-f:]+\](?::\d+)?|\b[\w.-]+\.[a-z]+:\d+\b|\b[A-Z]:\\[\w.\\-]+|\b\w+Error: |\b[A-Z-]{3,}:[A-Z-]{3,}/g;
