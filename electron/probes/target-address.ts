import type { Target } from '../../shared/model/target.ts';
import type { AddressAndPort } from '../wire/socket-address.ts';

/** Where a target is; the plan gives both to every probe that connects, so that anything else is a bug. */
export function addressOf({ host, address, port }: Target): AddressAndPort {
  if (address === null || port === null) throw new TypeError(`no address to connect to for ${host}`);
  return { address, port };
}
