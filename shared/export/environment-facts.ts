import type { Messages } from '../messages/messages.ts';
import type { Report } from '../model/report.ts';
import { proxyOtherwise, proxyWords } from './report-facts.ts';

/** The computer and the network as they were, and what was measured with: names and texts. */
export function environmentFacts(report: Report, messages: Messages): readonly (readonly [string, string])[] {
  const { words, report: said } = messages;
  const { heading } = words;
  const { os, interfaces, dnsServers, gateways, vpn, trustStore, clock } = report.environment;
  const orNone = (items: readonly string[]): string => (items.length === 0 ? heading.none : items.join(', '));
  const cards = interfaces.map(({ name, addresses, up }) =>
    said.labelled(name, up ? orNone(addresses) : said.interfaceDown),
  );
  const { readOn = null } = report.catalog;
  const catalog = [
    report.catalog.id,
    report.catalog.version,
    readOn === null ? '' : `(${words.instant(readOn)})`,
  ];
  return [
    [heading.label, report.label === '' ? heading.none : report.label],
    [heading.computer, [os.platform, os.release, os.arch].filter((text) => text !== '').join(' ')],
    [
      heading.clock,
      clock === undefined ? words.state.unknown : `${words.instant(clock.utc)} · ${clock.timeZone}`,
    ],
    [heading.interfaces, cards.length === 0 ? heading.none : cards.join(' · ')],
    [heading.dnsServers, orNone(dnsServers)],
    [heading.gateways, gateways === undefined || gateways === null ? words.state.unknown : orNone(gateways)],
    [heading.vpn, orNone(vpn)],
    [heading.proxy, [proxyWords(report, messages), ...proxyOtherwise(report, messages)].join(' · ')],
    [heading.trustStore, said.trustStore(trustStore)],
    [heading.catalog, catalog.filter((text) => text !== '').join(' ')],
    [heading.profile, report.profile],
    [heading.started, words.instant(report.startedAt)],
    [heading.duration, words.durationMs(report.durationMs)],
    [heading.report, report.id],
  ];
}
