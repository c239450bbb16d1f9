import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Excerpt, Problem } from '../../shared/api/problem.ts';
import { printable } from '../../shared/model/printable.ts';
import { useMessages } from '../state/messages.ts';
import { HiddenText } from './live-region.tsx';

/** Longer lines say nothing more, and would hide the others. */
const LONGEST_LINE = 400;

const useStyles = makeStyles({
  problem: { display: 'flex', flexDirection: 'column', gap: '8px', minWidth: 0 },
  said: { margin: 0, overflowWrap: 'anywhere' },
  lines: {
    margin: 0,
    padding: '8px 0',
    overflowX: 'auto',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  line: {
    display: 'flex',
    padding: '0 12px',
    width: 'max-content',
    minWidth: '100%',
    boxSizing: 'border-box',
  },
  faulty: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    boxShadow: `inset 3px 0 0 ${tokens.colorStatusDangerForeground3}`,
  },
  number: {
    minWidth: '4ch',
    marginRight: '16px',
    textAlign: 'right',
    color: tokens.colorNeutralForeground3,
    userSelect: 'none',
  },
  text: { whiteSpace: 'pre' },
});

/** Why a file was not taken, and the lines around what is wrong in it. */
export function FileProblem({ problem }: { readonly problem: Problem }): ReactElement {
  const styles = useStyles();
  const { ui } = useMessages();
  const excerpt = 'excerpt' in problem ? problem.excerpt : null;
  return (
    <div className={styles.problem}>
      <p className={styles.said}>{ui.problem(problem)}</p>
      {excerpt === null ? null : <Lines excerpt={excerpt} />}
    </div>
  );
}

function Lines({ excerpt }: { readonly excerpt: Excerpt }): ReactElement {
  const styles = useStyles();
  const { history } = useMessages().ui;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <pre className={styles.lines} tabIndex={0} role="group" aria-label={history.excerpt}>
      {excerpt.lines.map((text, index) => {
        const line = excerpt.firstLine + index;
        const isFaulty = line === excerpt.faultyLine;
        return (
          <span key={line} className={mergeClasses(styles.line, isFaulty && styles.faulty)}>
            {isFaulty ? <HiddenText>{history.wrongLine(line)}</HiddenText> : null}
            <span className={styles.number} aria-hidden="true">
              {line}
            </span>
            <span className={styles.text}>{indented(text)}</span>
          </span>
        );
      })}
    </pre>
  );
}

/** `printable` makes blanks at the beginning one; here they show the structure. */
const indented = (text: string): string =>
  `${' '.repeat(Math.min(40, text.length - text.trimStart().length))}${printable(text, LONGEST_LINE)}`;
