import type { Report } from '../../shared/model/report.ts';
import { parseReport } from '../../shared/model/report-schema.ts';
import captivePortal from './reports/captive-portal.json' with { type: 'json' };
import firewallDrop from './reports/firewall-drop.json' with { type: 'json' };
import none from './reports/none.json' with { type: 'json' };
import tlsIntercepted from './reports/tls-intercepted.json' with { type: 'json' };
import udpPartlyBlocked from './reports/udp-partly-blocked.json' with { type: 'json' };

/** Runs in the practice network, as the command line wrote them: fault → report. */
export const RECORDED = {
  none: parseReport(none),
  'firewall-drop': parseReport(firewallDrop),
  'tls-intercepted': parseReport(tlsIntercepted),
  'captive-portal': parseReport(captivePortal),
  'udp-partly-blocked': parseReport(udpPartlyBlocked),
} as const satisfies Readonly<Record<string, Report>>;
export type RecordedFault = keyof typeof RECORDED;
