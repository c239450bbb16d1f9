import type { ReactElement } from 'react';
import type { Messages } from '../../messages/messages.ts';
import type { MatrixRow } from '../matrix.ts';
import { observationWords } from '../observation-words.ts';
import { portOf } from '../report-facts.ts';
import { type Bar, SEGMENTS, type SegmentName, type Waterfall } from '../waterfall.ts';

/** Of the report's page: long names fit before the bars, and its text is readable on paper. */
const PAGE_SIZE: ChartSize = { width: 820, label: 260 };
const LINE = 22;

/** In the picture's own units, which are pixels where it is drawn as wide as it says. */
export interface ChartSize {
  readonly width: number;
  /** What is kept free before the bars. */
  readonly label: number;
}

const round = (x: number): number => Math.round(x * 10) / 10;

/** A figure needs as much room. */
const TICK = 62;

/** Round figures on the time axis: four to ten of them where there is room, 1, 2 or 5 times a power of ten apart. */
function ticksTo(endMs: number, width: number): readonly number[] {
  const most = Math.max(1, Math.floor(width / TICK));
  const power = 10 ** Math.floor(Math.log10(endMs / 4));
  const usual = [5, 2, 1].find((times) => times * power * 4 <= endMs) ?? 1;
  const step =
    ([usual, 2, 5, 10, 20, 50].find((times) => times >= usual && endMs / (times * power) <= most) ?? 50) *
    power;
  return Array.from({ length: Math.floor(endMs / step) + 1 }, (_, index) => index * step);
}

/** One bar an attempt, retries under each other, on a shared time axis. Every bar says itself in words. */
export function WaterfallChart({
  waterfalls,
  messages,
  size = PAGE_SIZE,
  labelledBy = 'waterfall',
  labelOf = placeOnce,
}: {
  readonly waterfalls: readonly Waterfall[];
  readonly messages: Messages;
  readonly size?: ChartSize;
  /** The id of the heading that names the picture. */
  readonly labelledBy?: string;
  /** What stands before a bar. */
  readonly labelOf?: (line: ChartLine) => string;
}): ReactElement {
  const lines = waterfalls.flatMap(({ row, bars }) => bars.map((bar, index) => ({ row, bar, index })));
  const endMs = Math.max(1, ...lines.map(({ bar }) => bar.segments.at(-1)?.endMs ?? 0));
  const height = lines.length * LINE + 26;
  const left = size.label + 10;
  const right = size.width - 60;
  const xOf = (ms: number): number => round(left + (ms / endMs) * (right - left));
  return (
    <>
      <div className="card scroll">
        <svg viewBox={`0 0 ${size.width} ${height}`} role="img" aria-labelledby={labelledBy}>
          {ticksTo(endMs, right - left).map((ms) => (
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
              <Label text={labelOf({ row, bar, index })} y={line * LINE + 15} />
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

/** One bar, of which row, and its place among the row's bars. */
export interface ChartLine {
  readonly row: MatrixRow;
  readonly bar: Bar;
  readonly index: number;
}

/** The host and port before the first of its bars. */
const placeOnce = ({ row, index }: ChartLine): string => (index === 0 ? `${row.host} ${portOf(row)}` : '');

function Label({ text, y }: { readonly text: string; readonly y: number }): ReactElement | null {
  if (text === '') return null;
  return (
    <text className="small" x={0} y={y}>
      {text}
    </text>
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
