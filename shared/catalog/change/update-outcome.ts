import type { PublishedList } from './published.ts';
import type { Failure } from '../../model/failure.ts';

/** Why an answer is none of the service's; `at` names the place in it. */
export type WrongAnswer =
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'not-json' | 'too-large' | 'broken-off' | 'no-version' }
  | { readonly kind: 'at'; readonly place: string; readonly problem: string };

/** How asking the endpoints service went. Only `found` brings something; none of the others is an error of ours. */
export type UpdateOutcome =
  | { readonly status: 'found'; readonly published: PublishedList }
  /** The service has what is in use, or something older. */
  | { readonly status: 'current' }
  /** It was asked less than an hour ago. */
  | { readonly status: 'asked-recently'; readonly waitMs: number }
  | { readonly status: 'unreachable'; readonly place: string; readonly failure: Failure }
  | { readonly status: 'busy'; readonly place: string; readonly httpStatus: number }
  | { readonly status: 'not-the-service'; readonly place: string; readonly wrong: WrongAnswer };
