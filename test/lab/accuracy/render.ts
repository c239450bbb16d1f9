import type { CaseResult } from '../random/result.ts';
import { type Matrix, matrixOf, NONE } from './matrix.ts';
import { type Score, scoreOf, type Share, type Times } from './score.ts';

/** What is behind the figures. */
export interface Provenance {
  readonly command: string;
  readonly seed: number;
  readonly drawn: number;
  /** ISO 8601 UTC of the first and the last case's end. */
  readonly from: string;
  readonly to: string;
  readonly commit: string;
  /** The working copy differs from the commit. */
  readonly isChanged: boolean;
  readonly worlds: number;
  /** Cases that came out wrong beside another world, and were run once more alone: only that counts. */
  readonly runAgain: number;
  /** Cases on networks that lose packets by chance: run once, and alone. */
  readonly byChance: number;
}

/** The whole of `ACCURACY.md`. Pure. */
export function renderAccuracy(provenance: Provenance, results: readonly CaseResult[]): string {
  const written = results.filter(({ drawn }) => drawn === null);
  const drawn = results.filter((result) => result.drawn !== null);
  return [
    '# How often Callpath is right',
    '',
    'Written by the command below, and not by hand. Every case is a network in the lab (`test/lab/`): real servers in network',
    'namespaces, with nothing wrong, or one to three faults; Callpath is run on its workstation. What a right diagnosis says is',
    'worked out from the faults alone (`test/lab/random/wanted.ts`) or written by hand (`test/lab/scenarios/`).',
    '',
    ...behind(provenance),
    '',
    '## Figures',
    '',
    ...figures([
      ['all', scoreOf(results)],
      ['by hand', scoreOf(written)],
      ['drawn', scoreOf(drawn)],
    ]),
    '',
    'Causes are those of which something can be seen: what another fault hides (a discarded host behind a sign-in page) is no',
    'cause to be found, and to accuse it is wrong. _Right in everything_: codes, severity, details, hosts, primary finding,',
    'status and exit status as wanted, and no other problem or warning. _Confident and wrong_: a problem or warning with a',
    'confidence of 0.8 or more whose code is that of no injected cause. Times are those of the whole command, from its start to',
    'its end, while another world ran beside it.',
    '',
    '## Time to verdict',
    '',
    ...times(scoreOf(results)),
    '',
    '## Confusion matrix',
    '',
    'Rows: the cause that was there. Columns: what was found for it. The last row: found where nothing was; the last column:',
    'missed.',
    '',
    ...matrix(matrixOf(results)),
    '',
    '## Wrong cases',
    '',
    ...wrongCases(results),
    '',
  ].join('\n');
}

const behind = (p: Provenance): readonly string[] => [
  '| behind every figure |  |',
  '| --- | --- |',
  `| command | \`${p.command}\` |`,
  `| seed | ${p.seed}, ${p.drawn} drawn cases |`,
  `| date | ${p.from} to ${p.to} |`,
  `| commit | ${p.commit}${p.isChanged ? ', with changes that are not committed' : ''} |`,
  `| worlds at a time | ${p.worlds}; ${p.runAgain} cases came out wrong so, and count as they came out alone |`,
  `| packets lost by chance | ${p.byChance} cases, each run once, and alone |`,
];

type Column = readonly [string, Score];

const FIGURES: readonly (readonly [string, string, (score: Score) => Share])[] = [
  ['One cause: named first', '≥ 98 %', (s) => s.singleFirst],
  ['Two causes: both among the first three', '≥ 95 %', (s) => s.twoInThree],
  ['Three causes: all among the first three', '', (s) => s.threeInThree],
  ['Three causes, one by one: found', '', (s) => s.threeFound],
  ['Healthy networks: false alarms', '0', (s) => s.falseAlarms],
  ['Confident and wrong', '0', (s) => s.confidentlyWrong],
  ['Status of the verdict right', '', (s) => s.status],
  ['Right in everything', '', (s) => s.right],
];

function figures(columns: readonly Column[]): readonly string[] {
  return [
    `| figure | target | ${columns.map(([name, { cases }]) => `${name} (${cases} cases)`).join(' | ')} |`,
    `| --- | --- | ${columns.map(() => '---').join(' | ')} |`,
    ...FIGURES.map(
      ([name, target, of]) =>
        `| ${name} | ${target} | ${columns.map(([, score]) => percent(of(score))).join(' | ')} |`,
    ),
  ];
}

const percent = ({ hits, of }: Share): string =>
  of === 0 ? 'no cases' : `${hits} of ${of} (${((hits / of) * 100).toFixed(1)} %)`;

const row = (name: string, { medianMs, worstMs, worst }: Times): string =>
  `| ${name} | ${seconds(medianMs)} | ${seconds(worstMs)} | ${worst ?? ''} |`;

function times({ times: all }: Score): readonly string[] {
  return [
    '| causes | median | worst | the worst |',
    '| --- | --- | --- | --- |',
    row('none', all.none),
    row('one', all.one),
    row('two', all.two),
    row('three', all.three),
    row('all', all.all),
  ];
}

const seconds = (ms: number | null): string => (ms === null ? 'no cases' : `${(ms / 1000).toFixed(1)} s`);

function matrix({ codes, count }: Matrix): readonly string[] {
  const heads = codes.map((code, index) => (code === NONE ? NONE : String(index + 1)));
  return [
    `| cause \\ found | ${heads.join(' | ')} |`,
    `| --- | ${heads.map(() => '---:').join(' | ')} |`,
    ...codes.map((expected, index) => {
      const cells = codes.map((found) => {
        const cases = count(expected, found);
        return cases === 0 ? '' : expected === found ? String(cases) : `**${cases}**`;
      });
      return `| ${expected === NONE ? NONE : `${index + 1} ${expected}`} | ${cells.join(' | ')} |`;
    }),
  ];
}

function wrongCases(results: readonly CaseResult[]): readonly string[] {
  const wrong = results.filter((result) => result.wrong.length > 0);
  if (wrong.length === 0) return ['None.'];
  return wrong.flatMap(({ name, title, wrong: reasons, drawn }) => [
    `- \`${name}\`: ${title}`,
    ...reasons.map((reason) => `  - ${reason.replaceAll('\n', ' ').slice(0, 300)}`),
    ...(drawn === null ? [] : [`  - again: \`${replayOf(name)}\``]),
  ]);
}

/** A drawn case is wholly given by its seed and place. */
function replayOf(name: string): string {
  const [, seed, index] = name.split('-');
  return `npm run lab -- --random 1 --seed ${seed} --from ${index}`;
}
