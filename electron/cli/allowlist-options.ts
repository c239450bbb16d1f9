import type { Command } from 'commander';
import { collect, domain } from './options.ts';
import { UsageError } from './usage-error.ts';
import { readProxy } from '../system/proxy/proxy-settings.ts';
import { ALLOWLIST_FORMATS, type AllowlistFormat } from '../../shared/allowlist/allowlist.ts';
import { isProbeHost } from '../../shared/catalog/host-name.ts';
import type { HelpText } from '../../shared/messages/help.ts';
import { DIRECT, type Hop } from '../../shared/model/hop.ts';
import { printable } from '../../shared/model/printable.ts';

/** What commander hands over for `allowlist`: checked values. */
export interface AllowlistOptions {
  readonly for?: AllowlistFormat;
  readonly catalog?: string;
  readonly profile?: string;
  readonly sipDomain: readonly string[];
  readonly from?: string;
  readonly required?: boolean;
  readonly proxy?: Hop;
  readonly ranges?: boolean;
  readonly output?: string;
}

export function addAllowlistOptions(command: Command, { options, placeholders: p }: HelpText): Command {
  return command
    .option(`--for <${p.format}>`, options.allowFor, format)
    .option(`--catalog <${p.path}>`, options.catalog)
    .option(`--profile <${p.id}>`, options.profile)
    .option(`--sip-domain <${p.name}>`, options.sipDomain, collect(domain), [])
    .option(`--from <${p.report}>`, options.allowFrom)
    .option('--required', options.allowRequired)
    .option(`--proxy <${p.proxyUrl}>`, options.allowProxy, elsewhere)
    .option('--ranges', options.allowRanges)
    .option(`--output <${p.path}>`, options.output);
}

const isFormat = (value: string): value is AllowlistFormat =>
  (ALLOWLIST_FORMATS as readonly string[]).includes(value);

export const noSuchFormat = (value: string): UsageError =>
  new UsageError({
    code: 'no-such-format',
    name: '--for',
    value: printable(value, 80),
    known: ALLOWLIST_FORMATS,
  });

function format(value: string): AllowlistFormat {
  if (isFormat(value)) return value;
  throw noSuchFormat(value);
}

/** It ends up in a script: a proxy's host is a host, whatever else a URL may hold. */
function elsewhere(value: string): Hop {
  if (value === 'direct') return DIRECT;
  const proxy = /^(https?|socks5h?):\/\//i.test(value) ? (readProxy(value)?.proxy ?? null) : null;
  if (proxy !== null && isProbeHost(proxy.host)) return proxy;
  const shown = printable(value.replace(/^([^/]*:\/\/)?.*@/, '$1…@'), 80);
  throw new UsageError({ code: 'bad-proxy', name: '--proxy', value: shown });
}
