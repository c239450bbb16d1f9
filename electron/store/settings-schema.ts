import { isAbsolute } from 'node:path';
import * as z from 'zod';
import { parseSocketAddress } from '../wire/socket-address.ts';
import {
  CONCURRENCY,
  DEFAULT_SETTINGS,
  LANGUAGES,
  MAX_LABEL,
  MAX_MEGABYTES,
  THEMES,
  TIMEOUT_MS,
  type Settings,
} from '../../shared/api/settings.ts';
import { isSipDomain } from '../../shared/catalog/is-sip-domain.ts';

const DNS_PORT = 53;
const MAX_LIST = 50;

/** As long as an id in a catalogue may be. */
export const shortName = z.string().max(1_000);
export const label = z.string().max(MAX_LABEL);
export const sipDomains = z.array(z.string().refine(isSipDomain)).max(MAX_LIST);

const fields = {
  language: z.enum(LANGUAGES),
  theme: z.enum(THEMES),
  timeoutMs: z.int().min(TIMEOUT_MS.min).max(TIMEOUT_MS.max),
  concurrency: z.int().min(CONCURRENCY.min).max(CONCURRENCY.max),
  dnsServers: z
    .array(
      z
        .string()
        .max(80)
        .refine((text) => parseSocketAddress(text, DNS_PORT) !== null, 'not an address'),
    )
    .max(MAX_LIST),
  extraRoots: z
    .array(z.strictObject({ file: shortName, pem: z.string().max(MAX_MEGABYTES.roots * 1024 * 1024) }))
    .max(MAX_LIST),
};
const last = {
  catalogId: shortName.nullable(),
  profile: shortName.nullable(),
  label,
  sipDomains,
};
const path = z.string().min(1).max(4_096);

/** As the page sends them: every key, and no other. */
export const settingsSchema: z.ZodType<Settings> = z.strictObject({
  ...fields,
  reportsFolder: path.nullable(),
  last: z.strictObject(last),
});

const D = DEFAULT_SETTINGS;

/** As they stand in the file: what an older version did not know has its default, what a newer one knows is left out. */
export const settingsFileSchema: z.ZodType<Settings> = z.object({
  language: fields.language.default(D.language),
  theme: fields.theme.default(D.theme),
  timeoutMs: fields.timeoutMs.default(D.timeoutMs),
  concurrency: fields.concurrency.default(D.concurrency),
  dnsServers: fields.dnsServers.default([]),
  extraRoots: fields.extraRoots.default([]),
  reportsFolder: path.refine(isAbsolute, 'not an absolute path').nullable().default(D.reportsFolder),
  last: z
    .object({
      catalogId: last.catalogId.default(D.last.catalogId),
      profile: last.profile.default(D.last.profile),
      label: last.label.default(D.last.label),
      sipDomains: last.sipDomains.default([]),
    })
    .prefault({}),
});
