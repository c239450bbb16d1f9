/** Who makes certificates and pages of his own in the lab. */
export const MAKERS = ['fortinet', 'unknown'] as const;
export type Maker = (typeof MAKERS)[number];
export const ISSUERS = { fortinet: /Fortinet/, unknown: /Office Inspection CA 7/ } as const;

/** The product that a finding must name. */
export const productOf = (maker: Maker) => (maker === 'fortinet' ? { matches: /forti/i } : null);
