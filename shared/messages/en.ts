import { answers } from './en/answers.ts';
import { cli } from './en/cli.ts';
import { codes } from './en/codes.ts';
import { dns } from './en/dns.ts';
import { failure } from './en/failure.ts';
import { firewall } from './en/firewall.ts';
import { guide } from './en/guide.ts';
import { help } from './en/help.ts';
import { http } from './en/http.ts';
import { media } from './en/media.ts';
import { network } from './en/network.ts';
import { notMeasured, skipped } from './en/not-measured.ts';
import { practice } from './en/practice.ts';
import { proxy } from './en/proxy.ts';
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
    ...answers,
  },
  codes,
  verdict,
  words,
  failure,
  skipped,
  notMeasured,
  report,
  cli,
  help,
  usage,
  practice,
  guide,
  ui,
};
