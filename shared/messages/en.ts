import { allowlist } from './en/allowlist.ts';
import { catalogChange } from './en/catalog-change.ts';
import { answers } from './en/answers.ts';
import { cli } from './en/cli.ts';
import { codes } from './en/codes.ts';
import { compare } from './en/compare.ts';
import { comparing } from './en/comparing.ts';
import { dns } from './en/dns.ts';
import { failure } from './en/failure.ts';
import { firewall } from './en/firewall.ts';
import { handover } from './en/handover.ts';
import { guide } from './en/guide.ts';
import { help } from './en/help.ts';
import { http } from './en/http.ts';
import { media } from './en/media.ts';
import { network } from './en/network.ts';
import { notMeasured, skipped } from './en/not-measured.ts';
import { practice } from './en/practice.ts';
import { proxy } from './en/proxy.ts';
import { redaction } from './en/redaction.ts';
import { report } from './en/report.ts';
import { catalog, service } from './en/service.ts';
import { sip } from './en/sip.ts';
import { tls } from './en/tls.ts';
import { ui } from './en/ui.ts';
import { usage } from './en/usage.ts';
import { verdict } from './en/verdict.ts';
import { words } from './en/words.ts';
import type { Messages } from './messages.ts';

/** Everything a person reads, in English. */
export const en: Messages = {
  lang: 'en',
  findings: {
    ...network,
    ...dns,
    ...firewall,
    ...tls,
    ...http,
    ...proxy,
    ...media,
    ...sip,
    ...service,
    ...catalog,
    ...comparing,
    ...answers,
  },
  codes,
  verdict,
  words,
  failure,
  skipped,
  notMeasured,
  report,
  compare,
  handover,
  cli,
  allowlist,
  catalogChange,
  help,
  usage,
  practice,
  redaction,
  guide,
  ui,
};
