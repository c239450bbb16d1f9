/** Countries that print on Letter (Unicode CLDR 48, `measurementData`, paper size, and those that follow it in use). */
const LETTER = new Set(['BZ', 'CA', 'CL', 'CO', 'CR', 'GT', 'MX', 'NI', 'PA', 'PH', 'PR', 'SV', 'US', 'VE']);

/** @param country two letters; empty when the system does not say */
export const paperFor = (country: string): 'A4' | 'Letter' =>
  LETTER.has(country.toUpperCase()) ? 'Letter' : 'A4';

/** For Chromium's printer, which fills in spans of these classes and takes its style from nowhere else. */
export const pageFooter = (pageOf: (page: string, pages: string) => string): string =>
  `<div style="width:100%;text-align:center;font:8pt sans-serif">${pageOf(
    '<span class="pageNumber"></span>',
    '<span class="totalPages"></span>',
  )}</div>`;
