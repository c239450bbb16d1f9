import type { Scenario } from '../scenario.ts';
import type { OtherTime } from '../servers/ports.ts';
import { HEALTHY, otherTime, warning } from './breaking.ts';

const DAY_SECONDS = 24 * 60 * 60;
/** A run takes seconds, and a clock is told in whole ones. */
const about = (seconds: number) => ({ between: [seconds - 15, seconds + 15] }) as const;

/** `seconds`: how far the workstation's clock is ahead of everybody else's. */
const skewed = (
  name: string,
  title: string,
  time: OtherTime,
  seconds: number,
  status: 'reachable' | 'blocked',
): Scenario => ({
  name: `clock-${name}`,
  title,
  network: { internet: { prerouting: otherTime(time) } },
  expect: { status, findings: [warning('network.clock-skew', { skewSeconds: about(seconds) })] },
});

/** The workstation's clock is wrong; or only one server's is. */
export const clock: readonly Scenario[] = [
  skewed('minutes-behind', 'The clock is eleven minutes behind', 'minutes-ahead', -11 * 60, 'reachable'),
  skewed('days-behind', 'The clock is three days behind', 'days-ahead', -3 * DAY_SECONDS, 'reachable'),
  skewed('days-ahead', 'The clock is three days ahead', 'days-behind', 3 * DAY_SECONDS, 'reachable'),
  skewed(
    'years-behind',
    'The clock is two years behind: no certificate is valid yet',
    'years-ahead',
    -730 * DAY_SECONDS,
    'blocked',
  ),
  skewed(
    'years-ahead',
    'The clock is two years ahead: every certificate has expired',
    'years-behind',
    730 * DAY_SECONDS,
    'blocked',
  ),
  {
    name: 'one-clock-wrong',
    title: 'One server’s clock is three days behind, and everybody else agrees with this computer',
    network: { internet: { prerouting: otherTime('days-behind', ['meet.contoso-online.test']) } },
    expect: HEALTHY,
  },
];
