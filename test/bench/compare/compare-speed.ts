import { durationsOf } from '../durations.ts';
import { compareReports } from '../../../shared/compare/compare.ts';
import { en } from '../../../shared/messages/en.ts';
import type { Report } from '../../../shared/model/report.ts';
import { largeReport } from '../../support/large-report.ts';

const RUNS = 15;
/** Observations in each of the two reports, and what the comparison may take at most. */
const SIZES = [
  { size: 150, targetMs: 20 },
  { size: 10_000, targetMs: 500 },
] as const;

/** Two reports compared, as fresh objects each time: nothing is remembered from the run before. */
export function compareSpeed(): readonly (readonly string[])[] {
  return [
    ['two reports compared', 'median', 'fastest–slowest', 'processor time', 'target'],
    ...SIZES.flatMap(({ size, targetMs }) =>
      [false, true].map((judgedAgain) => {
        const runs = timesOf(size, judgedAgain);
        const { medianMs, minMs, maxMs } = durationsOf(runs.map(({ tookMs }) => tookMs));
        const processor = durationsOf(runs.map(({ processorMs }) => processorMs));
        return [
          `${size} observations each${judgedAgain ? ', judged again' : ''}`,
          `${medianMs.toFixed(1)} ms`,
          `${minMs.toFixed(1)}–${maxMs.toFixed(1)} ms`,
          `${processor.medianMs.toFixed(1)} ms`,
          `< ${targetMs} ms`,
        ];
      }),
    ),
  ];
}

interface Times {
  readonly tookMs: number;
  /** What other work on the computer does not show in. */
  readonly processorMs: number;
}

function timesOf(size: number, judgedAgain: boolean): readonly Times[] {
  const report = largeReport(size);
  const fresh = (label: string, version: string): Report =>
    structuredClone({ ...report, label, id: label, tool: { name: 'callpath', version } });
  return Array.from({ length: RUNS }, () => {
    const [a, b] = [fresh('Office', '1'), fresh('Café', judgedAgain ? '2' : '1')];
    const [startMs, before] = [performance.now(), process.threadCpuUsage()];
    compareReports(a, b, en);
    const { user, system } = process.threadCpuUsage(before);
    return { tookMs: performance.now() - startMs, processorMs: (user + system) / 1000 };
  });
}
