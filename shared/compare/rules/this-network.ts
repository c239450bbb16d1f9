import { type ComparedRow, otherSide, type Side, SIDES } from '../comparison.ts';
import { isExcused, isOfTheNetwork } from '../innocent.ts';
import { circumstancesOf, confidenceIn, hasNoNetwork } from '../reservations.ts';
import { failingOnlyIn, isHeldAgainst } from '../root.ts';
import { evidenceOf, scopeOfRows } from '../scope.ts';
import type { CompareDraft, CompareRule, CompareView } from '../rule.ts';
import type { Finding } from '../../model/finding.ts';

/** Something required fails there and works elsewhere, and its run found no cause. */
const WITHOUT_CAUSE = 0.6;
/** The cause shows, but everything works there as well, by another address or way. */
const WITHOUT_LOSS = 0.8;
/** Two reports never prove that nothing else had changed between them. */
const AT_MOST = 0.98;

/** What fails in one run works in the other: the network of the first does it. Once for each run that this is true of. */
export const thisNetwork: CompareRule<'compare.this-network'> = {
  code: 'compare.this-network',
  evaluate: (view) =>
    view.reservations.some(({ kind }) => kind === 'same-run')
      ? []
      : SIDES.flatMap((side) => (hasNoNetwork(view.sides[otherSide(side)]) ? [] : accused(view, side))),
};

function accused(view: CompareView, side: Side): readonly CompareDraft<'compare.this-network'>[] {
  const charged = failingOnlyIn(view.rows, side).filter((row) => !isExcused(row, side));
  const cause = causeFor(view, charged, side);
  const matters = (cause !== null && isSevere(cause)) || charged.some(({ need }) => need !== 'optional');
  if (!matters) return [];
  const base = cause === null ? WITHOUT_CAUSE : Math.min(AT_MOST, cause.confidence);
  return [
    {
      severity: 'problem',
      confidence: confidenceIn(
        charged.length > 0 ? base : base * WITHOUT_LOSS,
        view.reservations,
        'one-network',
      ),
      scope: charged.length > 0 || cause === null ? scopeOfRows(charged) : cause.scope,
      details: {},
      evidence:
        charged.length > 0 || cause === null
          ? evidenceOf(charged)
          : cause.evidence.map((id) => `${side.toUpperCase()}/${id}`),
      figures: {
        compared: {
          here: view.sides[side].name,
          there: view.sides[otherSide(side)].name,
          endpoints: charged.length,
          ...(cause === null ? {} : { cause: cause.title }),
          ...circumstancesOf(view.reservations),
        },
      },
    },
  ];
}

/** The gravest cause that explains most of what fails there only; where nothing does, one that the other run has not. */
function causeFor(view: CompareView, charged: readonly ComparedRow[], side: Side): Finding | null {
  const counts = new Map<Finding, number>();
  for (const row of charged)
    for (const finding of row[side]?.findings ?? []) counts.set(finding, (counts.get(finding) ?? 0) + 1);
  const [most] = [...counts]
    .filter(([finding]) => finding.severity !== 'info' && isOfTheNetwork(finding))
    .toSorted(([one, few], [other, many]) => Number(isSevere(other)) - Number(isSevere(one)) || many - few);
  if (most !== undefined) return most[0];
  return (
    view.causes.onlyIn[side].find(
      (finding) => isSevere(finding) && isOfTheNetwork(finding) && isHeldAgainst(finding, view.rows, side),
    ) ?? null
  );
}

const isSevere = ({ severity }: Finding): boolean => severity === 'problem';
