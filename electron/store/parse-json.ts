import { Refused } from '../app/refused.ts';
import type { FileText } from '../../shared/api/diagnostics-api.ts';
import { CatalogError } from '../../shared/catalog/catalog-error.ts';
import { excerptAt } from '../../shared/catalog/excerpt.ts';
import { deepPlace, MAX_DEPTH } from '../../shared/catalog/json-depth.ts';
import { jsonErrorOffset, lineAndColumn } from '../../shared/catalog/json-place.ts';
import { offsetOfPlace } from '../../shared/catalog/offset-of-place.ts';
import { printable } from '../../shared/model/printable.ts';
import { ReportError } from '../../shared/model/report-error.ts';

/**
 * A file's text as JSON that `parse` accepts.
 *
 * @throws {Refused} `not-json` or `invalid-file`, with the place and the lines around it
 */
export function parseJson<T>({ name, text }: FileText, parse: (json: unknown) => T): T {
  const file = printable(name, 200);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    const at = jsonErrorOffset(text) ?? 0;
    const place = lineAndColumn(text, at);
    throw new Refused({ code: 'not-json', file, place, excerpt: excerptAt(text, at) });
  }
  const invalid = (place: string, reason: string): Refused =>
    new Refused({
      code: 'invalid-file',
      file,
      place: printable(place, 200),
      reason: printable(reason, 400),
      excerpt: excerptAt(text, offsetOfPlace(text, place)),
    });
  const deep = deepPlace(json);
  if (deep !== null) throw invalid(deep, `nested deeper than ${MAX_DEPTH} levels`);
  try {
    return parse(json);
  } catch (error) {
    if (error instanceof ReportError) throw invalid(error.place, error.reason);
    // A catalogue names itself where it is wrong as a whole.
    if (error instanceof CatalogError)
      throw invalid(error.place === 'catalogue' ? '' : error.place, error.problem);
    throw error;
  }
}
