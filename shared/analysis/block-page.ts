import type { HttpValue } from '../model/values.ts';

/** A filter's page, recognised. */
export interface BlockPage {
  /** Null when the page says that it blocks, but not what made it. */
  readonly product: string | null;
  readonly status: number;
}

interface Signature {
  readonly product: string;
  readonly body?: readonly string[];
  readonly location?: readonly string[];
}

/**
 * Words that products put on their pages (`body`) and in the address they redirect to (`location`), lower case.
 * Source: ooni/blocking-fingerprints at 171641e6 (2024-10-20), product rows, read 2026-11-22; ours is the selection.
 */
const SIGNATURES: readonly Signature[] = [
  { product: 'Zscaler', body: ['internet security by zscaler'], location: ['://gateway.zscaler'] },
  {
    product: 'Fortinet FortiGuard',
    body: [
      'powered by fortiguard',
      'fortiguard web filtering',
      'fortiguard intrusion prevention - access blocked',
      'fortigate application control',
      'web filter violation',
      'webfilter violation',
      'in violation of your internet usage policy',
    ],
  },
  {
    product: 'Palo Alto Networks',
    body: [
      'has been blocked in accordance with company policy',
      '<h1>web page blocked</h1>',
      'accesstothewebpageyouweretryingtovisit',
    ],
    location: ['/php/urlblock.php?args='],
  },
  {
    product: 'Cisco Umbrella',
    body: [
      'this domain is blocked due to content filtering',
      'this site is blocked due to content filtering',
    ],
    location: ['block.opendns.com', 'malware.opendns.com', '.opendns.com/'],
  },
  {
    product: 'Cisco Meraki',
    body: ['this website is blocked by your network operator'],
    location: ['wired.meraki.com:8090/blocked.cgi'],
  },
  { product: 'Symantec Blue Coat', body: ['://notify.bluecoat.com'], location: ['notify.bluecoat.com'] },
  {
    product: 'Forcepoint',
    body: [':15871/cgi-bin/blockpage.cgi', ':15871/cgi-bin/block_message.cgi'],
    location: [':15871/cgi-bin/blockpage.cgi'],
  },
  { product: 'Check Point', body: ['check point usercheck'], location: ['/usercheck/portalmain?iid='] },
  { product: 'McAfee Web Gateway', body: ['mcafee web gateway - notification'] },
  { product: 'SonicWall', body: ['cfssupport.sonicwall.com', 'sonicwall - web site blocked'] },
  {
    product: 'WatchGuard',
    body: ['request denied by watchguard http proxy', 'response denied by watchguard http proxy'],
  },
  { product: 'Barracuda', body: ['barracuda nextgen firewall'] },
  {
    product: 'Untangle',
    body: ['this web page is blocked</b> because it violates network policy'],
    location: ['web-filter/blockpage?'],
  },
  { product: 'Squid', body: ['stylesheet for squid error pages'] },
  { product: 'squidGuard', location: ['/sgerror.php?url=', 'squidguard.cgi?clientaddr='] },
  { product: 'Sophos Cyberoam', body: ['cyberoam is securing you'] },
  {
    product: 'iboss',
    location: ['/ibreports/ibp/bp.html', '/block/restricted.html?fn=', '/iboss/restricted.html?fn='],
  },
  { product: 'Lightspeed', body: ['<title>lightspeed system - web access</title>'] },
  { product: 'Kerio Control', body: ['this page has been blocked by kerio control'] },
  { product: 'Juniper', body: ['juniper web filtering'] },
  {
    product: 'Netsweeper',
    body: ['poweredbynetsweeper.com', '/webadmin/deny/'],
    location: ['/webadmin/deny/'],
  },
  { product: 'Kaspersky', body: ['kaspersky internet security', 'kaspersky anti-virus'] },
  { product: 'ESET', body: ['alert! - eset endpoint antivirus', 'alert! - eset file security'] },
  { product: 'Dr.Web', body: ['url is blocked by spider gate'] },
  { product: 'NextDNS', body: ['blocked-by: nextdns'] },
  { product: 'Pi-hole', body: ['pi-hole: a black hole for internet advertisements'] },
];

/** What pages of unknown make say when they block; a service's own 403 says nothing of the kind. */
const BLOCKING_WORDS = [
  /\b(access|connection|request)\b[^.<]{0,60}\b(blocked|denied|restricted|forbidden)\b[^.<]{0,60}\b(policy|administrator|filter|firewall|category|organi[sz]ation|company|network)\b/i,
  /\b(site|page|url|website|web page|domain|content|address)\b[^.<]{0,40}\b(is|has been|was)\b[^.<]{0,20}\b(blocked|restricted|filtered|forbidden|denied)\b/i,
  /\bblocked by\b/i,
  /<(title|h1|h2)\b[^>]*>[^<]{0,60}\b(blocked|gesperrt|bloquée?)\b/i,
  /\b(denied|blocked|restricted|forbidden)\b[^\0]{0,300}\b(category|catégorie|kategorie)\s*:/i,
  /\b(web|url|content)[- ]?filter(ing)?\b/i,
  /\bacceptable use policy\b|\binternet usage policy\b/i,
  /\b(accès|site|page)\b[^.<]{0,40}\b(bloquée?|interdite?|refusée?|filtrée?)\b/i,
];
const BLOCKING_LOCATION =
  /(^|[/._?=&-])(block(ed)?(page)?|deny|denied|urlblock|webfilter|filtered|restricted)([/._?=&-]|$)/i;

/** Recognises a filter's page in an HTTP answer that claims to come from `host`; null when it is none. */
export function blockPageOf(
  value: Pick<HttpValue, 'status' | 'location' | 'body'>,
  host: string,
): BlockPage | null {
  const body = value.body.toLowerCase();
  const location = (value.location ?? '').toLowerCase();
  for (const signature of SIGNATURES) {
    const inBody = signature.body?.some((text) => body.includes(text)) ?? false;
    const inLocation = signature.location?.some((text) => location.includes(text)) ?? false;
    if (inBody || inLocation) return { product: signature.product, status: value.status };
  }
  const elsewhere = /^https?:\/\//.test(location) && !location.includes(`//${host.toLowerCase()}`);
  if (elsewhere && BLOCKING_LOCATION.test(location)) return { product: null, status: value.status };
  return BLOCKING_WORDS.some((words) => words.test(value.body))
    ? { product: null, status: value.status }
    : null;
}

export const isBlocker = (product: string): boolean => SIGNATURES.some((one) => one.product === product);

/** What of an answer shows that it is a filter's page: enough to know it again by. Null where nothing does. */
export function blockMarksOf(
  value: Pick<HttpValue, 'status' | 'location' | 'body'>,
  host: string,
): { readonly body: string | null; readonly location: string | null } | null {
  const page = blockPageOf(value, host);
  if (page === null) return null;
  const body = value.body.toLowerCase();
  const location = (value.location ?? '').toLowerCase();
  const signature = SIGNATURES.find((one) => one.product === page.product);
  const inBody = signature?.body?.find((text) => body.includes(text)) ?? null;
  const inLocation = signature?.location?.find((text) => location.includes(text)) ?? null;
  if (inBody !== null || inLocation !== null) return { body: inBody, location: inLocation };
  const isSaid = blockPageOf({ ...value, location: null }, host) !== null;
  return { body: isSaid ? ANY_BLOCKING_WORDS : null, location: isSaid ? null : ANY_BLOCKING_LOCATION };
}
const ANY_BLOCKING_WORDS = 'blocked by';
const ANY_BLOCKING_LOCATION = '/blocked';
