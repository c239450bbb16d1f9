/** The organisation to which the base `federation` wants a way. */
export const PARTNER = 'partner.test';
