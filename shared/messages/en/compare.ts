import { assertNever } from '../../model/assert-never.ts';
import type { CompareText } from '../compare.ts';
import { capital, sentences } from '../sentences.ts';
import { duration, inWords, number, plural } from './numbers.ts';

const endpoints = (n: number): string => `${number(n)} ${plural(n, 'endpoint', 'endpoints')}`;
const DAY_MS = 24 * 60 * 60 * 1000;
const days = (ms: number): string => {
  const n = Math.floor(ms / DAY_MS);
  return n < 1 ? duration(ms) : `${inWords(n)} ${plural(n, 'day', 'days')}`;
};

export const compare: CompareText = {
  quoted: (label) => `“${label}”`,
  unnamed: { a: 'run A', b: 'run B' },
  letter: { a: 'A', b: 'B' },
  summary: ({ conclusion, name, title, endpoints: failing }) => {
    switch (conclusion) {
      case 'one-side':
        return title === null
          ? `Only in ${name}: ${endpoints(failing)} ${plural(failing, 'fails', 'fail')}, and the cause is not known.`
          : `Only in ${name}: ${title}.`;
      case 'same':
        return title === null ? 'The same fails in both runs.' : `The same in both runs: ${title}.`;
      case 'nothing-differs':
        return 'Nothing is wrong in either run.';
      case 'not-measured':
        return `What is wrong in ${name} was not measured in the other run${title === null ? '' : `: ${title}`}.`;
      case 'same-run':
        return 'This is the same run twice: there is nothing to compare.';
      case 'not-comparable':
        return 'These two runs cannot be compared.';
      default:
        return assertNever(conclusion);
    }
  },
  heading: {
    sideBySide: 'Side by side',
    root: 'The root difference',
    proves: 'What this proves',
    doesNotProve: 'What this does not prove',
    findings: 'What follows from it',
    causes: 'What each run found',
    endpoints: 'Endpoints',
    run: 'Run',
    outcome: 'Compared',
    works: 'Working',
    computer: 'Computer',
    inBoth: 'In both',
  },
  onlyIn: (name) => `Only in ${name}`,
  explains: ({ explained, all, layer }) =>
    explained === 0
      ? 'nothing fails because of it that works in the other run'
      : `${ofAll(explained, all)} only there${layer === '' ? '' : `, at the ${layer} step`}`,
  notInOther: 'not measured in the other run, and so no difference for certain',
  noRoot: 'There is none: what one run found, the other found as well.',
  noCause: 'Endpoints fail there that work in the other run, and that run found no cause.',
  proof: (proof, names) => {
    switch (proof.kind) {
      case 'fails-only-in': {
        const here = names[proof.side];
        const there = names[proof.side === 'a' ? 'b' : 'a'];
        const seen = `${capital(endpoints(proof.endpoints))} ${plural(proof.endpoints, 'fails', 'fail')} in ${here} and ${plural(proof.endpoints, 'works', 'work')} in ${there}.`;
        if (proof.oneNetwork)
          return sentences(
            seen,
            'The service was in order: what stops this lies on this side of it, and differs between the two runs.',
          );
        return sentences(
          seen,
          proof.oneComputer
            ? `The service and this computer are in order: what stops it lies in the network of ${here}.`
            : `The service is in order: what stops it lies in the network of ${here}, or in the computer there.`,
        );
      }
      case 'own-firewall':
        return `In ${names[proof.side]} it is the computer’s own firewall: the network is not to blame for that.`;
      case 'own-clock':
        return `In ${names[proof.side]} the computer’s clock was wrong: the network is not to blame for that.`;
      case 'own-service':
        return `In ${names[proof.side]} the service itself failed, while the way to it was open.`;
      case 'only-worse':
        return `Nothing is blocked because of it: the network of ${names[proof.side]} lets it through, but it fares worse there.`;
      case 'only-other-has-network':
        return `In ${names[proof.side]} the network itself failed: that says nothing about any service.`;
      case 'fails-in-both':
        return sentences(
          `${capital(endpoints(proof.endpoints))} ${plural(proof.endpoints, 'fails', 'fail')} in both runs, at the same step and in the same way.`,
          proof.oneNetwork
            ? 'In one network, that shows only that nothing has changed.'
            : 'Two networks seldom have the same fault: look at the service, the account or the computer.',
        );
      case 'fails-otherwise':
        return `${capital(endpoints(proof.endpoints))} ${plural(proof.endpoints, 'fails', 'fail')} in both runs, each time in another way: each run has a cause of its own.`;
      case 'works-in-both':
        return `${capital(endpoints(proof.endpoints))} ${plural(proof.endpoints, 'works', 'work')} in both runs.`;
      case 'nothing':
        return 'Nothing.';
      default:
        return assertNever(proof);
    }
  },
  reservation: (reservation, names) => {
    switch (reservation.kind) {
      case 'same-run':
        return 'One run was given twice: choose two different ones.';
      case 'other-computer':
        return `The computers are not the same (${reservation.a}; ${reservation.b}): a difference may be the computer’s and not the network’s.`;
      case 'unknown-computer':
        return 'Whether both runs come from one computer does not show: a difference may be the computer’s and not the network’s.';
      case 'same-network':
        return reservation.labelled
          ? 'Both runs have the same gateway and DNS servers: if they come from one network at two times, what differs has changed in between.'
          : 'Both runs have the same gateway and DNS servers: this looks like one network at two times, and not like two networks.';
      case 'far-apart':
        return `There are ${days(reservation.ms)} between the runs: networks, services and settings may have changed in the meantime.`;
      case 'other-catalog':
        return `The catalogues differ (${reservation.a}; ${reservation.b}): only endpoints that are in both are compared.`;
      case 'other-profile':
        return `The profiles differ (${reservation.a}; ${reservation.b}): only endpoints that are in both are compared.`;
      case 'cut-short':
        return `The run ${bare(names[reservation.side])} did not measure everything: what is missing is neither fine nor broken.`;
      case 'no-network':
        return `In ${names[reservation.side]} there was no usable network: whether the services would work from there is not known.`;
      case 'practice':
        return `The run ${bare(names[reservation.side])} is from the practice network on the computer itself, and not from a real one.`;
      case 'redacted':
        return `Names and addresses of the run ${bare(names[reservation.side])} are placeholders: the same placeholder need not mean the same thing in the other run.`;
      case 'vpn':
        return `Only in ${names[reservation.side]} a VPN was connected: its network is then the one at the far end.`;
      case 'other-proxy':
        return `The ways out differ: ${reservation.a} in ${names.a}, ${reservation.b} in ${names.b}. Each endpoint is compared by the way that clients take there.`;
      case 'judged-again':
        return 'The runs were judged by different versions of Callpath: here both are judged by today’s rules.';
      case 'measured-only-in':
        return `${capital(endpoints(reservation.endpoints))} ${plural(reservation.endpoints, 'was', 'were')} measured only in ${names[reservation.side]}: neither fine nor broken in the other run.`;
      case 'retired':
        return `${capital(endpoints(reservation.endpoints))} of retired services ${plural(reservation.endpoints, 'does', 'do')} not answer: that is no fault, and is left out.`;
      default:
        return assertNever(reservation);
    }
  },
  noReservation:
    'Nothing known speaks against it: one computer, one catalogue, less than a day between the runs.',
  outcome: (outcome, names) => {
    switch (outcome) {
      case 'fails-only-in-a':
        return `fails only in ${names.a}`;
      case 'fails-only-in-b':
        return `fails only in ${names.b}`;
      case 'fails-in-both':
        return 'fails in both';
      case 'works-in-both':
        return 'works in both';
      case 'not-compared':
        return 'not compared';
      default:
        return assertNever(outcome);
    }
  },
  notInRun: 'not measured in this run',
  leftOut: ({ working, notCompared }) =>
    [
      working === 0 ? '' : `${endpoints(working)} ${plural(working, 'works', 'work')} in both runs`,
      notCompared === 0
        ? ''
        : `${endpoints(notCompared)} ${plural(notCompared, 'was', 'were')} not measured in both`,
    ]
      .filter((text) => text !== '')
      .join('; '),
};

/** `the one endpoint that fails`, `all 3 endpoints that fail`, `2 of the 3 endpoints that fail` */
function ofAll(explained: number, all: number): string {
  if (all === 1) return 'the one endpoint that fails';
  return explained === all
    ? `all ${endpoints(all)} that fail`
    : `${number(explained)} of the ${endpoints(all)} that fail`;
}

/** `“Office”` and `A` behind the word `run`. */
const bare = (name: string): string => name.replace(/^run /, '');
