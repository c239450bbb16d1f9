import type { Asks, OrderOf } from '../../shared/model/order.ts';
import type { Target } from '../../shared/model/target.ts';
import type { Kind } from '../../shared/model/values.ts';

/** An order of the sweep at 127.0.0.1, the target completed by what the test cares for. */
export const orderFor = <K extends Kind>(kind: K, ask: Asks[K], target: Partial<Target>): OrderOf<K> => ({
  kind,
  role: 'sweep',
  target: {
    set: null,
    host: 'service.test',
    address: '127.0.0.1',
    port: null,
    transport: 'tcp',
    route: 'direct',
    ...target,
  },
  ask,
  attempt: 1,
});
