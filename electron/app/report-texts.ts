import { parseJson } from '../store/parse-json.ts';
import type { FileText } from '../../shared/api/diagnostics-api.ts';
import type { Report } from '../../shared/model/report.ts';

/** The report being looked at, and the one before it. */
const KEPT = 2;
/** Ten thousand observations are a third of it. Larger ones are rare, and memory is not. */
const MAX_KEPT_LENGTH = 16 * 1024 * 1024;

interface Known {
  readonly text: string;
  readonly report: Report;
}

/**
 * Reports by their text. Checking ten thousand observations takes half a second, and whoever opens a report is about
 * to judge, export or open it again: the last ones are kept.
 */
export class ReportTexts {
  #known: readonly Known[] = [];

  /** The schema of reports is large and only needed here: whoever looks at the list is likely to open one. */
  prepare(): void {
    // Where it cannot be loaded, opening a report says so.
    import('../../shared/model/report-schema.ts').catch(() => {});
  }

  /** @throws {Refused} `not-json`, `invalid-file` */
  async parse(file: FileText): Promise<Report> {
    const known = this.#known.find(({ text }) => text === file.text);
    if (known !== undefined) return known.report;
    const { parseReport } = await import('../../shared/model/report-schema.ts');
    const report = parseJson(file, parseReport);
    this.learn(file.text, report);
    return report;
  }

  /** This is what parsing that text would give. */
  learn(text: string, report: Report): void {
    if (text.length <= MAX_KEPT_LENGTH) this.#known = [{ text, report }, ...this.#known].slice(0, KEPT);
  }
}
