import { DIRECT, type Hop } from '../../../shared/model/hop.ts';
import { printable } from '../../../shared/model/printable.ts';
import { readProxy } from '../proxy/proxy-settings.ts';

const SCHEMES: Readonly<Record<string, string>> = {
  PROXY: 'http',
  HTTP: 'http',
  HTTPS: 'https',
  SOCKS: 'socks5',
  SOCKS5: 'socks5',
};
const DEFAULT_PORTS: Readonly<Record<string, string>> = { PROXY: '80', HTTP: '80', HTTPS: '443' };
const MAX_HOPS = 8;

/**
 * The hops in what `FindProxyForURL` answered: `PROXY a:3128; SOCKS5 b:1080; DIRECT`, in order. An empty answer means
 * direct; parts that nobody understands are passed over, as browsers do. SOCKS4, which knows no names and no
 * authentication, is one of them.
 */
export function hopsIn(answer: string): readonly Hop[] {
  const hops = answer
    .split(';')
    .slice(0, MAX_HOPS)
    .flatMap((part): Hop[] => {
      const [keyword = '', place = ''] = part.trim().split(/\s+/);
      const word = keyword.toUpperCase();
      if (word === 'DIRECT') return [DIRECT];
      const scheme = SCHEMES[word];
      if (scheme === undefined || place === '') return [];
      const port = DEFAULT_PORTS[word];
      const written = port === undefined || /:\d+$/.test(place) ? place : `${place}:${port}`;
      const read = readProxy(written, scheme);
      return read === null ? [] : [read.proxy];
    });
  return answer.trim() === '' ? [DIRECT] : hops;
}

const MAX_ANSWER_LENGTH = 2000;

/** Answers as a report may hold them: a user and a password before a proxy's name are nobody's business. */
export const shownAnswers = (answers: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(answers).map(([key, answer]) => [
      key,
      printable(cut(answer).replace(/[^\s;]*@/g, ''), MAX_ANSWER_LENGTH),
    ]),
  );

/** First of all, since looking for users takes its time with each letter; a part that is cut through is left out. */
function cut(answer: string): string {
  if (answer.length <= MAX_ANSWER_LENGTH) return answer;
  const text = answer.slice(0, MAX_ANSWER_LENGTH);
  return text.slice(0, text.lastIndexOf(';') + 1);
}
