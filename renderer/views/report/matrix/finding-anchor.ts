/** The id that the card of a finding has on the page, so that other parts can lead there. */
export const findingAnchor = (id: string): string => `finding-${id}`;
