import type { ObservationsById } from '../export/evidence-words.ts';
import type { Finding } from '../model/finding.ts';
import { isKind } from '../model/observation.ts';
import type { AskFacts } from './ask-facts.ts';
import { texts } from './ask-facts.ts';
import type { RawRow, RowContext } from './rows.ts';

/** A few show what is right or wrong; the report has the rest. */
const MOST_ANSWERS = 8;

/** What a zone or a resolver is set up with: names, record types, who was asked, what came and what should have come. */
export function dnsRows(
  finding: Finding,
  { named, resolvers }: AskFacts,
  names: readonly string[],
  { kind, known, messages }: RowContext,
): readonly RawRow[] {
  const { handover, words } = messages;
  const servers: RawRow = ['dnsServers', resolvers];
  switch (kind) {
    case 'publish-record':
      return [
        ['record', named === null ? names : [named]],
        ['recordType', ['SRV']],
        servers,
        ['came', cameOf(finding, known, handover.noAnswer)],
        ['wanted', [handover.anyUsableRecord]],
      ];
    case 'release-name':
      return [
        ['names', names],
        ['recordType', recordTypes(finding, known)],
        servers,
        ['came', cameOf(finding, known, handover.noAnswer)],
        ['wanted', wantedOf(finding, known)],
      ];
    case 'speed-up-resolver': {
      const { medianMs } = finding.details;
      return [servers, ['came', typeof medianMs === 'number' ? [words.durationMs(medianMs)] : []]];
    }
    default:
      return [servers, ['came', cameOf(finding, known, handover.noAnswer)]];
  }
}

const asked = ({ evidence }: Finding, known: ObservationsById) =>
  evidence.flatMap((id) => {
    const observation = known.get(id);
    return observation !== undefined && isKind('dns', observation) ? [observation] : [];
  });

/** Answers of the DNS servers in use: their error, their addresses, or nothing. */
function cameOf(finding: Finding, known: ObservationsById, noAnswer: string): readonly string[] {
  const answers = texts(finding.details['answers']);
  if (answers.length > 0) return answers.slice(0, MOST_ANSWERS);
  const { rcode } = finding.details;
  if (typeof rcode === 'string' && rcode !== '') return [rcode];
  const seen = asked(finding, known)
    .filter(({ role }) => role !== 'independent-resolver')
    .map(({ outcome }) => {
      if (outcome.status === 'failed')
        return outcome.failure.code === 'timeout'
          ? noAnswer
          : (outcome.failure.detail ?? outcome.failure.code);
      return outcome.status === 'ok' ? (outcome.value.rcode ?? '') : '';
    });
  return [...new Set(seen)].slice(0, MOST_ANSWERS);
}

/** The service's own ranges, or the addresses that an independent DNS server names. */
function wantedOf(finding: Finding, known: ObservationsById): readonly string[] {
  const expected = texts(finding.details['expected']);
  if (expected.length > 0) return expected.slice(0, MOST_ANSWERS);
  const addresses = asked(finding, known)
    .filter(({ role }) => role === 'independent-resolver')
    .flatMap(({ outcome }) => (outcome.status === 'ok' ? outcome.value.addresses : []));
  return [...new Set(addresses.length > 0 ? addresses : (finding.figures?.ranges ?? []))].slice(
    0,
    MOST_ANSWERS,
  );
}

/** The system asks for an address of whatever family. */
const recordTypes = (finding: Finding, known: ObservationsById): readonly string[] => {
  const types = new Set<string>(asked(finding, known).map(({ ask }) => ask.record));
  return types.delete('ANY-ADDRESS') && types.size === 0 ? ['A', 'AAAA'] : [...types];
};
