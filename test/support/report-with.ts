import type { Failure, SkipReason } from '../../shared/model/failure.ts';
import type { Observation } from '../../shared/model/observation.ts';
import type { Report } from '../../shared/model/report.ts';
import type { Endpoint, Subject } from '../../shared/model/subject.ts';
import { healthyReport, sampleSubject } from './sample-report.ts';

/** The healthy report about these endpoints only, with these observations only. */
export const reportWith = (
  endpoints: readonly Endpoint[],
  observations: readonly Observation[],
  subject: Partial<Subject> = {},
): Report => ({ ...healthyReport, observations, subject: { ...sampleSubject, endpoints, ...subject } });

/** One more attempt like that one, at another address or with another outcome. */
export const like = (
  observation: Observation,
  id: string,
  more: {
    readonly address?: string;
    readonly outcome?:
      | { readonly status: 'failed'; readonly failure: Failure }
      | { readonly status: 'skipped'; readonly reason: SkipReason };
    readonly role?: Observation['role'];
  },
): Observation => {
  const { address = observation.target.address, outcome, role = observation.role } = more;
  const moved: Observation = { ...observation, id, role, target: { ...observation.target, address } };
  return outcome === undefined ? moved : { ...moved, outcome };
};
