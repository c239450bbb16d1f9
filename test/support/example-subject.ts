import example from './example-catalog.json' with { type: 'json' };
import { parseCatalog } from '../../shared/catalog/schema.ts';
import { select } from '../../shared/catalog/select.ts';
import type { Subject } from '../../shared/model/subject.ts';

/** The contract's example catalogue, its first profile. */
export const exampleSubject: Subject = select(parseCatalog(example), { sipDomains: [] }).subject;
/** Its federation profile, for `contoso.test`. */
export const federationSubject: Subject = select(parseCatalog(example), {
  profile: 'federation',
  sipDomains: ['contoso.test'],
}).subject;
