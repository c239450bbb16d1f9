import type { ReactElement } from 'react';
import type { Messages } from '../../messages/messages.ts';
import { printable } from '../../model/printable.ts';
import { type LinkState, type Path, type PathLink, type Station, STATIONS } from '../path.ts';

/** Of the report on paper; a screen says how much room it has, so that its text keeps its size. */
const USUAL_WIDTH = 1000;
/** With less the stations touch each other. */
export const LEAST_PATH_WIDTH = 700;
/** Below it texts are to be 12 pixels high, for which smaller boxes do. */
export const NARROW_PATH_WIDTH = 900;
const BOX = { usualWidth: 108, narrowWidth: 92, height: 32, top: 8 };
const FACTS = { top: BOX.top + BOX.height + 18, line: 16, most: 3 };
const MIDDLE = BOX.top + BOX.height / 2;
/** A character of a fact, at most: a longer text would run into the neighbour's. */
const LETTER_WIDTH = 7.6;
const LONGEST_FACT = 20;

const SIGN: Readonly<Record<LinkState, string>> = { fine: '✓', failing: '✕', unknown: '·' };

/** Where the stations are in a picture of that width. */
interface Layout {
  readonly width: number;
  readonly box: number;
  readonly step: number;
  /** The radius of the sign on a link. */
  readonly mark: number;
}
function layoutOf(wanted: number): Layout {
  const width = Math.max(LEAST_PATH_WIDTH, wanted);
  const narrow = width < NARROW_PATH_WIDTH;
  const box = narrow ? BOX.narrowWidth : BOX.usualWidth;
  return { width, box, step: (width - box - 2) / (STATIONS.length - 1), mark: narrow ? 8 : 10 };
}
const leftOf = (index: number, { step }: Layout): number => 1 + index * step;

/** The way from this computer to the services: solid where it is fine, broken where it fails, dotted where nobody knows. */
export function PathPicture({
  path,
  messages,
  width = USUAL_WIDTH,
}: {
  readonly path: Path;
  readonly messages: Messages;
  readonly width?: number;
}): ReactElement {
  const layout = layoutOf(width);
  const { heading } = messages.words;
  const label = messages.report.labelled(heading.path, linksInWords(path, messages));
  const captions = STATIONS.map((station) => factsShown(station, path, heading.none));
  const lines = Math.max(1, ...captions.map((facts) => facts.length));
  return (
    <svg viewBox={`0 0 ${layout.width} ${FACTS.top + lines * FACTS.line - 6}`} role="img" aria-label={label}>
      {path.links.map((link, index) => (
        <Link
          key={link.to}
          link={link}
          index={index}
          layout={layout}
          word={messages.report.link[link.state]}
        />
      ))}
      {STATIONS.map((station, index) => (
        <StationBox
          key={station}
          left={leftOf(index, layout)}
          layout={layout}
          name={heading[station]}
          facts={captions[index] ?? []}
        />
      ))}
    </svg>
  );
}

/** `This computer → DNS works, DNS → Proxy …`: the picture for those who do not see it. */
function linksInWords({ links }: Path, { words, report }: Messages): string {
  return words.list(
    links.map(({ from, to, state }) => `${words.heading[from]} → ${words.heading[to]} ${report.link[state]}`),
  );
}

const factsShown = (station: Station, { facts }: Path, none: string): readonly string[] =>
  station === 'proxy' && facts.proxy.length === 0 ? [none] : facts[station].slice(0, FACTS.most);

function StationBox(props: {
  readonly left: number;
  readonly layout: Layout;
  readonly name: string;
  readonly facts: readonly string[];
}): ReactElement {
  const { box, step } = props.layout;
  const centre = props.left + box / 2;
  const longest = Math.min(LONGEST_FACT, Math.floor(step / LETTER_WIDTH));
  return (
    <g>
      <rect className="station" x={props.left} y={BOX.top} width={box} height={BOX.height} rx="4" />
      <text className="middle" x={centre} y={MIDDLE + 5}>
        {props.name}
      </text>
      {props.facts.map((fact, index) => (
        <text key={`${index} ${fact}`} className="small middle" x={centre} y={FACTS.top + index * FACTS.line}>
          {printable(fact, longest)}
        </text>
      ))}
    </g>
  );
}

function Link(props: {
  readonly link: PathLink;
  readonly index: number;
  readonly layout: Layout;
  readonly word: string;
}): ReactElement {
  const { state } = props.link;
  const start = leftOf(props.index, props.layout) + props.layout.box;
  const end = leftOf(props.index + 1, props.layout);
  const centre = (start + end) / 2;
  return (
    <g>
      <line className={`link link-${state}`} x1={start} y1={MIDDLE} x2={end} y2={MIDDLE} />
      <circle className={`mark mark-${state}`} cx={centre} cy={MIDDLE} r={props.layout.mark} />
      <text className={`sign sign-${state}`} x={centre} y={MIDDLE + 4.5}>
        {SIGN[state]}
      </text>
      {state === 'failing' ? (
        <text className="small bad middle" x={centre} y={FACTS.top}>
          {props.word}
        </text>
      ) : null}
    </g>
  );
}
