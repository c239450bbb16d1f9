import { hostsOf } from './endpoints.ts';
import { type Act, STAGE, type Setting, inDoubt, problem } from './fault.ts';

/**
 * A host with an address of the office's own that cannot be used there looks like a name that the resolver sends to a
 * wrong address: nothing that a workstation can measure tells the two apart, so that either is right, in doubt. Where
 * such hosts fail together with others, or show somebody else's certificate, there is no one finding to expect.
 */
export function behindOwnAddress(act: Act, { ownAddress }: Setting): Act {
  const hosts = hostsOf(act.touches);
  const own = hosts.filter((host) => ownAddress.includes(host));
  if (own.length === 0 || act.stage < STAGE.wholeWay || act.hidesEverything === true) return act;
  if (hosts.length > 1 || act.stage === STAGE.certificate) return { ...act, isUntellable: true };
  return { ...act, allowed: [...act.allowed, { ...inDoubt(problem('dns.sinkhole')), isAnother: true }] };
}
