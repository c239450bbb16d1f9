/** What is wrong with the nesting of an XML (or void-free HTML) text; null when every element is closed in its turn. */
export function tagFault(xml: string, voids: ReadonlySet<string> = new Set()): string | null {
  const open: string[] = [];
  const tags =
    /<(?<close>\/)?(?<name>[a-zA-Z][\w:-]*)(?<rest>(?:\s+[\w:-]+(?:="[^"<]*")?)*\s*)(?<empty>\/)?>/y;
  let at = 0;
  for (let next = xml.indexOf('<'); next >= 0; next = xml.indexOf('<', at)) {
    const declaration = /^<(\?xml [^>]*\?|!doctype html)>/.exec(xml.slice(next, next + 100));
    tags.lastIndex = next;
    const match = declaration === null ? tags.exec(xml) : null;
    if (declaration === null && match === null) return `stray < at ${next}: ${xml.slice(next, next + 60)}`;
    at = declaration === null ? tags.lastIndex : next + declaration[0].length;
    const { close, name = '', empty } = match?.groups ?? {};
    if (match === null || empty !== undefined || voids.has(name)) continue;
    if (close === undefined) open.push(name);
    else if (open.pop() !== name) return `</${name}> closes nothing at ${next}`;
  }
  if (/&(?!(?:amp|lt|gt|quot|apos|#x?[\da-f]+);)/i.test(xml)) return 'a bare &';
  return open.length === 0 ? null : `not closed: ${open.join(' ')}`;
}
