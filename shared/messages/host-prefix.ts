/** A range of a single address reads as that address: `198.51.100.7/32` → `198.51.100.7`. */
export const withoutHostPrefix = (range: string): string =>
  range.replace(range.includes(':') ? /\/128$/ : /\/32$/, '');
