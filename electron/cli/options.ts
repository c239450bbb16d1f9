import type { Command } from 'commander';
import { UsageError } from './usage-error.ts';
import type { Outputs } from './outputs.ts';
import { FORMATS } from '../report-writers.ts';
import { credentialsIn } from './proxy-choice.ts';
import { readProxy } from '../system/proxy/proxy-settings.ts';
import { parseSocketAddress } from '../wire/socket-address.ts';
import { isSipDomain } from '../../shared/catalog/is-sip-domain.ts';
import { isTeam, type Team, TEAMS } from '../../shared/handover/team.ts';
import type { HelpText } from '../../shared/messages/help.ts';
import { printable } from '../../shared/model/printable.ts';

const DEFAULT_TIMEOUT_MS = 3000;
const DEFAULT_CONCURRENCY = 64;
const MAX_LABEL = 120;

/** What commander hands over for `run`: checked values. */
export interface RunOptions {
  readonly catalog?: string;
  readonly profile?: string;
  readonly sipDomain: readonly string[];
  readonly label: string;
  readonly proxy: string;
  readonly proxyAuth?: string;
  readonly pac?: string;
  readonly dns: readonly string[];
  readonly ca: readonly string[];
  readonly timeout: number;
  readonly concurrency: number;
  readonly redact?: boolean;
  readonly quiet?: boolean;
  readonly json?: string;
  readonly html?: string;
  readonly csv?: string;
  readonly md?: string;
  readonly junit?: string;
}

/** How a client here would go: for everything that connects somewhere. */
export function addProxyOptions(command: Command, { options, placeholders: p }: HelpText): Command {
  return command
    .option(`--proxy <${p.how}>`, options.proxy, proxy, 'system')
    .option(`--proxy-auth <${p.credentials}>`, options.proxyAuth, proxyAuth)
    .option(`--pac <${p.pathOrUrl}>`, options.pac, pac);
}

export const addRunOptions = (command: Command, help: HelpText): Command =>
  addOutputOptions(addNetworkOptions(command, help), help).option('--quiet', help.options.quiet);

/** What is measured, and how: everything of a run but where its report goes. */
export function addNetworkOptions(command: Command, help: HelpText): Command {
  const { options, placeholders: p } = help;
  const about = command
    .option(`--catalog <${p.path}>`, options.catalog)
    .option(`--profile <${p.id}>`, options.profile)
    .option(`--sip-domain <${p.name}>`, options.sipDomain, collect(domain), [])
    .option(`--label <${p.text}>`, options.label, label, '');
  return addProxyOptions(about, help)
    .option(`--dns <${p.address}>`, options.dns, collect(resolver), [])
    .option(`--ca <${p.path}>`, options.ca, collect(String), [])
    .option(
      `--timeout <${p.milliseconds}>`,
      options.timeout,
      wholeNumber('--timeout', 100, 60_000),
      DEFAULT_TIMEOUT_MS,
    )
    .option(
      `--concurrency <${p.count}>`,
      options.concurrency,
      wholeNumber('--concurrency', 1, 1024),
      DEFAULT_CONCURRENCY,
    );
}

/** Of `show`: the report as a whole, or what it asks of one team. */
export interface ShowOptions extends Outputs {
  readonly for?: Team;
}

export const addShowOptions = (command: Command, help: HelpText): Command =>
  addOutputOptions(command, help).option(`--for <${help.placeholders.team}>`, help.options.forTeam, team);

function team(value: string): Team {
  if (isTeam(value)) return value;
  throw new UsageError({ code: 'no-such-team', name: '--for', value: printable(value, 40), known: TEAMS });
}

export function addOutputOptions(command: Command, { options, placeholders }: HelpText): Command {
  for (const format of FORMATS) command.option(`--${format} <${placeholders.path}>`, options[format]);
  return command.option('--redact', options.redact);
}

export const collect =
  (parse: (value: string) => string) =>
  (value: string, before: readonly string[]): readonly string[] => [...before, parse(value)];

export const wholeNumber =
  (name: string, min: number, max: number) =>
  (value: string): number => {
    const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
    if (!(number >= min && number <= max))
      throw new UsageError({ code: 'bad-number', name, value: printable(value, 40), min, max });
    return number;
  };

export function domain(value: string): string {
  if (!isSipDomain(value))
    throw new UsageError({ code: 'bad-domain', name: '--sip-domain', value: printable(value, 80) });
  return value.toLowerCase();
}

function resolver(value: string): string {
  if (parseSocketAddress(value, 53) === null)
    throw new UsageError({ code: 'bad-resolver', name: '--dns', value: printable(value, 80) });
  return value;
}

function label(value: string): string {
  if (value.length > MAX_LABEL) throw new UsageError({ code: 'bad-label', name: '--label', max: MAX_LABEL });
  return value;
}

function proxy(value: string): string {
  if (value === 'direct' || value === 'system' || readProxyUrl(value) !== null) return value;
  // Whatever it is, there may be a password in it.
  throw new UsageError({ code: 'bad-proxy', name: '--proxy', value: withoutUser(value) });
}

/** Only with its scheme: a word alone is a mistyped `direct` more often than a host. */
const readProxyUrl = (value: string) => (/^(https?|socks5h?):\/\//i.test(value) ? readProxy(value) : null);

const withoutUser = (value: string): string => printable(value.replace(/^([^/]*:\/\/)?.*@/, '$1…@'), 80);

function proxyAuth(value: string): string {
  if (credentialsIn(value) === null) throw new UsageError({ code: 'bad-proxy-auth', name: '--proxy-auth' });
  return value;
}

function pac(value: string): string {
  if (value === '') throw new UsageError({ code: 'missing-value', name: '--pac' });
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(value) && !/^(https?|file):\/\//i.test(value))
    throw new UsageError({ code: 'bad-pac', name: '--pac', value: withoutUser(value) });
  return value;
}
