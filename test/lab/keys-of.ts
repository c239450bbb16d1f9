/** The keys of a constant object, with the type that `Object.keys` cannot know. */
export function keysOf<K extends string>(constant: Readonly<Record<K, unknown>>): readonly K[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our constants have no keys but those of their type
  return Object.keys(constant) as K[];
}
