import { displayWidth } from './display-width.ts';
import { wrap } from './wrap.ts';
import type { Catalog, EndpointSet, Profile } from '../catalog/catalog.ts';
import type { Messages } from '../messages/messages.ts';

/** The profiles of a catalogue, a line each. */
export function renderProfiles(catalog: Catalog, { lang, words }: Messages, width: number): string {
  const column = Math.max(...catalog.profiles.map(({ id }) => id.length)) + 2;
  return `${catalog.profiles
    .flatMap(({ id, title, sets }) => {
      const probes = catalog.endpointSets
        .filter((set) => sets.includes(set.id))
        .flatMap((set) => set.probe ?? []);
      const count = words.count(probes.length, 'endpoint');
      return wrap(`${title[lang]} (${count})`, width, id.padEnd(column));
    })
    .join('\n')}\n`;
}

/** One profile as a person reads it: what each set is for, its hosts and ports, and since when it is retired. */
export function renderProfile(catalog: Catalog, profile: Profile, messages: Messages, width: number): string {
  const { lang, words } = messages;
  const { heading } = words;
  const sets = catalog.endpointSets.filter((set) => profile.sets.includes(set.id));
  return [
    ...wrap(`${profile.title[lang]} (${profile.id})`, width),
    ...wrap(messages.report.labelled(heading.catalog, `${catalog.id}, ${catalog.version}`), width, '  '),
    ...wrap(messages.report.labelled(heading.source, catalog.source), width, '  '),
    ...sets.flatMap((set) => ['', ...setLines(set, messages, width)]),
    ...profile.srv.flatMap(({ name, as }) => ['', ...wrap(`SRV ${name} (${as})`, width)]),
    '',
  ].join('\n');
}

function setLines(set: EndpointSet, { words }: Messages, width: number): readonly string[] {
  const { heading } = words;
  const need =
    set.retired === undefined ? (set.required ? heading.required : heading.optional) : heading.retired;
  const feature = set.feature === undefined ? set.serviceAreaDisplayName : words.feature(set.feature);
  const end = set.retired === undefined ? '' : `, ${set.retired.on} → ${set.retired.successor}`;
  const column =
    Math.max(
      ...[heading.host, heading.ports, heading.ranges, heading.measuredAt, heading.source].map(displayWidth),
    ) + 2;
  const line = (name: string, text: string | undefined): readonly string[] =>
    text === undefined || text === ''
      ? []
      : wrap(text, width, `  ${name}${' '.repeat(column - displayWidth(name))}`);
  const ports = [...portsOf(set.tcpPorts, 'TCP'), ...portsOf(set.udpPorts, 'UDP')].join('; ');
  const source = [set.source, set.readOn].filter((text) => text !== undefined).join(', ');
  return [
    ...wrap(`${set.id}  ${feature} (${need}${end})`, width),
    ...line(heading.host, (set.urls ?? []).join(', ')),
    ...line(heading.ports, ports),
    ...line(
      heading.ranges,
      (set.ips ?? []).slice(0, 8).join(', ') + ((set.ips ?? []).length > 8 ? ', …' : ''),
    ),
    ...line(
      heading.measuredAt,
      (set.probe ?? []).map(({ host, port, as }) => `${host} ${port} (${as})`).join(', '),
    ),
    ...line(heading.source, source),
    ...line('', set.notes),
  ];
}

const portsOf = (ports: string | undefined, name: string): readonly string[] =>
  ports === undefined
    ? []
    : [
        `${name} ${ports
          .split(',')
          .map((port) => port.trim())
          .join(', ')}`,
      ];
