/** A copy of JSON data with one place set to `value`; `undefined` removes the key. */
export function changed(json: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(json)) {
    const items: readonly unknown[] = json;
    return items.map((item, index) => (index === step ? changed(item, rest, value) : item));
  }
  const entries = Object.entries(json ?? {}) as readonly (readonly [string, unknown])[];
  const before = new Map(entries);
  before.set(String(step), changed(before.get(String(step)), rest, value));
  return Object.fromEntries([...before].filter(([, item]) => item !== undefined));
}
