import { allowlist } from './fr/allowlist.ts';
import { catalogChange } from './fr/catalog-change.ts';
import { answers } from './fr/answers.ts';
import { cli } from './fr/cli.ts';
import { codes } from './fr/codes.ts';
import { compare } from './fr/compare.ts';
import { comparing } from './fr/comparing.ts';
import { dns } from './fr/dns.ts';
import { failure } from './fr/failure.ts';
import { firewall } from './fr/firewall.ts';
import { handover } from './fr/handover.ts';
import { guide } from './fr/guide.ts';
import { help } from './fr/help.ts';
import { http } from './fr/http.ts';
import { media } from './fr/media.ts';
import { network } from './fr/network.ts';
import { notMeasured, skipped } from './fr/not-measured.ts';
import { practice } from './fr/practice.ts';
import { proxy } from './fr/proxy.ts';
import { redaction } from './fr/redaction.ts';
import { report } from './fr/report.ts';
import { catalog, service } from './fr/service.ts';
import { sip } from './fr/sip.ts';
import { tls } from './fr/tls.ts';
import { ui } from './fr/ui.ts';
import { usage } from './fr/usage.ts';
import { verdict } from './fr/verdict.ts';
import { words } from './fr/words.ts';
import type { Messages } from './messages.ts';

/** Everything a person reads, in French. */
export const fr: Messages = {
  lang: 'fr',
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
