import type { FindingCode } from '../model/finding.ts';
import type { ContractCode, Messages } from './messages.ts';

/** The findings of one area: everything whose code begins with `dns.`, `firewall.`, … */
export type FindingTexts<Area extends string> = Pick<
  Messages['findings'],
  Extract<FindingCode, `${Area}.${string}`>
>;

/** What `explain` says about the codes of one area, also those that this version cannot find yet. */
export type CodeTexts<Area extends string> = Pick<
  Messages['codes'],
  Extract<ContractCode, `${Area}.${string}`>
>;
