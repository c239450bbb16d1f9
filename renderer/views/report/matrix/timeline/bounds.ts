/** Enough to see any pattern; a report from elsewhere may hold far more. The JSON has all of it. */
export const MOST_ATTEMPTS = 40;
export const MOST_CERTIFICATES = 10;
export const MOST_NAMES = 6;
export const MOST_HEADERS = 60;
export const MOST_RECORDS = 40;
