/** Every text in a value, the names of its fields included. */
export function* walkTexts(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const item of value) yield* walkTexts(item);
  else if (typeof value === 'object' && value !== null)
    for (const [key, field] of Object.entries(value)) {
      yield key;
      yield* walkTexts(field);
    }
}

/** A copy with other texts; `key` is the name of the field a text or a list of texts stands in. */
export function mapTexts(
  value: unknown,
  text: (text: string, key: string) => string,
  name: (key: string) => string,
  key = '',
): unknown {
  if (typeof value === 'string') return text(value, key);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, text, name, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, one]) => [name(field), mapTexts(one, text, name, field)]),
  );
}
