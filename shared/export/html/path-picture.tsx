import type { ReactElement } from 'react';
import type { Messages } from '../../messages/messages.ts';
import { printable } from '../../model/printable.ts';
import { type LinkState, type Path, type PathLink, type Station, STATIONS } from '../path.ts';

const WIDTH = 1000;
const BOX = { width: 108, height: 32, top: 8 };
const STEP = (WIDTH - BOX.width - 2) / (STATIONS.length - 1);
const FACTS = { top: BOX.top + BOX.height + 18, line: 16, most: 3 };
const MIDDLE = BOX.top + BOX.height / 2;
/** More would run into the neighbour's. */
const LONGEST_FACT = 20;

const SIGN: Readonly<Record<LinkState, string>> = { fine: '✓', failing: '✕', unknown: '·' };
const leftOf = (index: number): number => 1 + index * STEP;

/** The way from this computer to the services: solid where it is fine, broken where it fails, dotted where nobody knows. */
export function PathPicture({
  path,
  messages,
}: {
  readonly path: Path;
  readonly messages: Messages;
}): ReactElement {
  const { heading } = messages.words;
  const label = messages.report.labelled(heading.path, linksInWords(path, messages));
  const captions = STATIONS.map((station) => factsShown(station, path, heading.none));
  const lines = Math.max(1, ...captions.map((facts) => facts.length));
  return (
    <svg viewBox={`0 0 ${WIDTH} ${FACTS.top + lines * FACTS.line - 6}`} role="img" aria-label={label}>
      {path.links.map((link, index) => (
        <Link key={link.to} link={link} index={index} word={messages.report.link[link.state]} />
      ))}
      {STATIONS.map((station, index) => (
        <StationBox
          key={station}
          left={leftOf(index)}
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
  readonly name: string;
  readonly facts: readonly string[];
}): ReactElement {
  const centre = props.left + BOX.width / 2;
  return (
    <g>
      <rect className="station" x={props.left} y={BOX.top} width={BOX.width} height={BOX.height} rx="4" />
      <text className="middle" x={centre} y={MIDDLE + 5}>
        {props.name}
      </text>
      {props.facts.map((fact, index) => (
        <text key={`${index} ${fact}`} className="small middle" x={centre} y={FACTS.top + index * FACTS.line}>
          {printable(fact, LONGEST_FACT)}
        </text>
      ))}
    </g>
  );
}

function Link(props: {
  readonly link: PathLink;
  readonly index: number;
  readonly word: string;
}): ReactElement {
  const { state } = props.link;
  const start = leftOf(props.index) + BOX.width;
  const end = leftOf(props.index + 1);
  const centre = (start + end) / 2;
  return (
    <g>
      <line className={`link link-${state}`} x1={start} y1={MIDDLE} x2={end} y2={MIDDLE} />
      <circle className={`mark mark-${state}`} cx={centre} cy={MIDDLE} r="10" />
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
