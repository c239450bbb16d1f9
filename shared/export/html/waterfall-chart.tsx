import type { ReactElement } from 'react';
import type { Messages } from '../../messages/messages.ts';
import { observationWords } from '../observation-words.ts';
import { portOf } from '../report-facts.ts';
import { type Bar, SEGMENTS, type SegmentName, type Waterfall } from '../waterfall.ts';

const WIDTH = 1000;
const LABEL = 260;
const PLOT = { left: LABEL + 10, right: WIDTH - 60 };
const LINE = 22;

const round = (x: number): number => Math.round(x * 10) / 10;

/** Round figures on the time axis: four to ten of them, 1, 2 or 5 times a power of ten apart. */
function ticksTo(endMs: number): readonly number[] {
  const power = 10 ** Math.floor(Math.log10(endMs / 4));
  const step = ([5, 2, 1].find((times) => times * power * 4 <= endMs) ?? 1) * power;
  return Array.from({ length: Math.floor(endMs / step) + 1 }, (_, index) => index * step);
}

/** One bar an attempt, retries under each other, on a shared time axis. Every bar says itself in words. */
export function WaterfallChart({
  waterfalls,
  messages,
}: {
  readonly waterfalls: readonly Waterfall[];
  readonly messages: Messages;
}): ReactElement {
  const lines = waterfalls.flatMap(({ row, bars }) => bars.map((bar, index) => ({ row, bar, index })));
  const endMs = Math.max(1, ...lines.map(({ bar }) => bar.segments.at(-1)?.endMs ?? 0));
  const height = lines.length * LINE + 26;
  const xOf = (ms: number): number => round(PLOT.left + (ms / endMs) * (PLOT.right - PLOT.left));
  return (
    <>
      <div className="card scroll">
        <svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-labelledby="waterfall">
          {ticksTo(endMs).map((ms) => (
            <g key={ms}>
              <line className="axis" x1={xOf(ms)} y1={0} x2={xOf(ms)} y2={height - 20} />
              <text className="small middle" x={xOf(ms)} y={height - 5}>
                {ms === 0 ? '0' : messages.words.durationMs(ms)}
              </text>
            </g>
          ))}
          {lines.map(({ row, bar, index }, line) => (
            <g key={`${line} ${bar.observation.id}`}>
              <title>{observationWords(bar.observation, messages)}</title>
              {index === 0 ? (
                <text className="small" x={0} y={line * LINE + 15}>
                  {`${row.host} ${portOf(row)}`}
                </text>
              ) : null}
              <Segments bar={bar} top={line * LINE + 4} xOf={xOf} />
              <text className="small" x={xOf(bar.segments.at(-1)?.endMs ?? 0) + 6} y={line * LINE + 15}>
                {messages.words.durationMs(bar.observation.durationMs)}
              </text>
            </g>
          ))}
        </svg>
      </div>
      <Legend messages={messages} />
    </>
  );
}

function Segments(props: {
  readonly bar: Bar;
  readonly top: number;
  readonly xOf: (ms: number) => number;
}): ReactElement {
  const { bar, top, xOf } = props;
  return (
    <>
      {bar.segments.map(({ name, startMs, endMs }) => (
        <rect
          key={name}
          className={`bar-${name}`}
          x={xOf(startMs)}
          y={top}
          width={Math.max(1.5, round(xOf(endMs) - xOf(startMs)))}
          height={LINE - 8}
        />
      ))}
    </>
  );
}

function Legend({ messages }: { readonly messages: Messages }): ReactElement {
  const { heading } = messages.words;
  const names: Readonly<Record<SegmentName, string>> = {
    dns: heading.dns,
    connect: heading.tcp,
    tls: heading.tls,
    first: heading.firstByte,
    wait: heading.waiting,
  };
  return (
    <ul className="legend">
      {SEGMENTS.map((name) => (
        <li key={name}>
          <svg viewBox="0 0 12 12" aria-hidden="true">
            <rect className={`bar-${name}`} x="0.5" y="0.5" width="11" height="11" />
          </svg>
          {names[name]}
        </li>
      ))}
    </ul>
  );
}
