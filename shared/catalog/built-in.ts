import type { Catalog } from './catalog.ts';
import additions from './data/additions.json' with { type: 'json' };
import head from './data/catalog.json' with { type: 'json' };
import china from './data/china.json' with { type: 'json' };
import dod from './data/dod.json' with { type: 'json' };
import gccHigh from './data/gcc-high.json' with { type: 'json' };
import retired from './data/retired.json' with { type: 'json' };
import sfbServer from './data/sfb-server.json' with { type: 'json' };
import worldwide from './data/worldwide.json' with { type: 'json' };
import { parseCatalog } from './schema.ts';

/**
 * The catalogue that comes with the program. Every set carries the list it was taken from (`source`) and the day that
 * list was current (`readOn`; the day it was read where it bears no date), every host that stands for a wildcard the
 * place where it is written that it exists.
 *
 * The web service numbers its sets per instance (7 is Teams in GCC High and Exchange elsewhere), so one file needs a
 * scheme:
 *
 * | ids       | sets                                                                                   |
 * | --------- | -------------------------------------------------------------------------------------- |
 * | 1-999     | worldwide, with the web service's own ids (`worldwide.json`)                           |
 * | 1000 + id | US government GCC High, 2000 + id DoD, 3000 + id operated by 21Vianet                  |
 * | 5000-5999 | ours: what the lists leave out (`additions.json`)                                      |
 * | 8000-8999 | ours: Skype for Business Server, in the domain of whoever runs it (`sfb-server.json`)  |
 * | 9000-9999 | what no longer exists: 9000 + id where it was a set of its own, 9800 on where not      |
 *
 * Only what is known to exist is probed: old list entries whose hosts may be gone would be taken for blocked.
 */
export const builtIn: Catalog = parseCatalog({
  ...head,
  endpointSets: [...worldwide, ...additions, ...gccHigh, ...dod, ...china, ...sfbServer, ...retired],
});
