import type { Allowlist, AllowlistFormat } from './allowlist.ts';
import { renderCiscoAsa } from './formats/cisco-asa.ts';
import { renderAllowCsv } from './formats/csv.ts';
import { renderNftables } from './formats/nftables.ts';
import { renderPac } from './formats/pac.ts';
import {
  paloAltoNotes,
  paloAltoRangeNotes,
  renderPaloAltoEdl,
  renderPaloAltoRanges,
} from './formats/paloalto-edl.ts';
import { renderSquid } from './formats/squid.ts';
import { renderWindowsFirewall } from './formats/windows-firewall.ts';
import { headTexts } from './say.ts';
import type { Messages } from '../messages/messages.ts';
import { assertNever } from '../model/assert-never.ts';
import type { Hop } from '../model/hop.ts';

export interface Rendered {
  readonly content: string;
  /** What the format has no room for, to be said beside it; empty where comments say it. */
  readonly notes: readonly string[];
}

export interface RenderOptions {
  /** For a proxy script: where everything else goes; null: to be filled in. */
  readonly elsewhere?: Hop | null;
  /** For Palo Alto's lists, of which each holds one kind: the address ranges and not the names. */
  readonly ranges?: boolean;
}

/** The list as this device wants it, with the reasons in its own comments; the same list gives the same text. */
export function renderAllowlist(
  list: Allowlist,
  format: AllowlistFormat,
  messages: Messages,
  { elsewhere = null, ranges = false }: RenderOptions = {},
): Rendered {
  switch (format) {
    case 'windows-firewall':
      return withoutNotes(renderWindowsFirewall(list, messages));
    case 'pac':
      return withoutNotes(renderPac(list, messages, elsewhere));
    case 'squid':
      return withoutNotes(renderSquid(list, messages));
    case 'nftables':
      return withoutNotes(renderNftables(list, messages));
    case 'cisco-asa':
      return withoutNotes(renderCiscoAsa(list, messages));
    case 'paloalto-edl':
      return ranges
        ? {
            content: renderPaloAltoRanges(list, messages),
            notes: [...headTexts(list, format, messages), ...paloAltoRangeNotes(list, messages)],
          }
        : {
            content: renderPaloAltoEdl(list),
            notes: [...headTexts(list, format, messages), ...paloAltoNotes(list, messages)],
          };
    case 'csv':
      return { content: renderAllowCsv(list, messages), notes: headTexts(list, format, messages) };
    default:
      return assertNever(format);
  }
}

/** The format has comments, which say everything. */
const withoutNotes = (content: string): Rendered => ({ content, notes: [] });
