/** `cafe’` finds `Café'`: no case, no accents, one apostrophe. */
export const folded = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();
