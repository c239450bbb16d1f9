/** How Callpath names itself to servers, so that whoever reads their logs knows what it was. */
export const USER_AGENT = 'Callpath/0.1 (network diagnosis)';
