import { builtIn } from '../catalog/built-in.ts';
import { isWildcard, wildcardLookup, type WildcardLookup } from '../catalog/wildcard.ts';
import type { Subject } from '../model/subject.ts';
import { INVENTED_NAME } from '../plan/orders.ts';

/** Whoever has a tenant chooses the first label under these. */
const TENANT_SUFFIXES = [
  'onmicrosoft.com',
  'onmicrosoft.us',
  'onmicrosoft.de',
  'onmicrosoft.cn',
  'onmschina.cn',
  'sharepoint.com',
  'sharepoint.us',
  'sharepoint.cn',
  'mail.protection.outlook.com',
  'b2clogin.com',
  'azurewebsites.net',
  'azure-api.net',
  'blob.core.windows.net',
  'cloudapp.azure.com',
  'cloudapp.net',
  'my.salesforce.com',
];
/**
 * Public names that no company chooses for itself: where services publish their addresses under other names, the
 * authorities of the web's certificates, and the vendors whose names stand on their block pages.
 */
const PUBLIC_SUFFIXES = [
  'akadns.net',
  'akamai.net',
  'akamaiedge.net',
  'edgekey.net',
  'edgesuite.net',
  'trafficmanager.net',
  'a-msedge.net',
  'b-msedge.net',
  's-msedge.net',
  't-msedge.net',
  'azurefd.net',
  'microsoft.com',
  'skype.com',
  'lync.com',
  'microsoftonline.com',
  'msftconnecttest.com',
  'msftncsi.com',
  'digicert.com',
  'globalsign.com',
  'letsencrypt.org',
  'w3.org',
  'ietf.org',
  'gateway.zscaler.net',
  'gateway.zscaler.com',
  'opendns.com',
  'notify.bluecoat.com',
  'wired.meraki.com',
  'cfssupport.sonicwall.com',
  'fortiguard.com',
  'example.com',
];
/** Under these nobody has a name but within his own network, whatever a catalogue says. */
const INSIDE =
  /\.(?:local|lan|internal|corp|home|intranet|intern|intra|private|priv|localdomain|workgroup|box)$/;
/** The names that Callpath itself asks for. */
const OURS = ['callpath.invalid', INVENTED_NAME];

/** Which names belong to the services, their controls and the public: all others are somebody's own. */
export class KeptNames {
  readonly #exact = new Set<string>(OURS);
  readonly #wildcards = new Set<string>();
  #lookup: WildcardLookup | null = null;
  readonly #internal = new Set<string>();
  readonly #urls = new Set<string>();

  constructor() {
    for (const set of builtIn.endpointSets) this.#keepUrls(set.urls ?? []);
    for (const { host } of builtIn.endpointSets.flatMap(({ probe }) => probe ?? [])) this.#keep(host);
    for (const { url } of builtIn.controls.http) this.#keepUrl(url);
    for (const text of [...builtIn.controls.tls, ...builtIn.controls.stun]) this.#keep(hostOf(text));
  }

  /** What a report's own catalogue names. */
  learn({ services, endpoints, controls }: Subject): void {
    for (const { urls } of services) this.#keepUrls(urls);
    for (const { host, path } of endpoints) {
      this.#keep(host);
      if (path !== undefined) this.#urls.add(path.toLowerCase());
    }
    for (const { url } of controls.http) this.#keepUrl(url);
    for (const text of [...controls.tls, ...controls.stun]) this.#keep(hostOf(text));
  }

  /** A name that turned out to be public: an alias that a service publishes, a name in its certificate. */
  learnName(name: string): void {
    this.#keep(name);
  }

  /** A domain of this network: it and everything under it is replaced, whatever a catalogue says. */
  internal(domain: string): void {
    const name = plain(domain);
    if (name !== '') this.#internal.add(name);
  }

  /** `contoso` and `onmicrosoft.com` of `contoso.onmicrosoft.com`; null for other names. */
  tenant(name: string): { readonly labels: readonly string[]; readonly suffix: string } | null {
    const own = plain(name);
    const suffix = TENANT_SUFFIXES.find((one) => own.endsWith(`.${one}`));
    if (suffix === undefined || this.#exact.has(own)) return null;
    return { labels: own.slice(0, -suffix.length - 1).split('.'), suffix };
  }

  has(name: string): boolean {
    const own = plain(name);
    if (INSIDE.test(own) || this.isInternal(own)) return false;
    if (this.#exact.has(own) || this.#wildcards.has(`*.${own}`)) return true;
    if (PUBLIC_SUFFIXES.some((suffix) => own === suffix || own.endsWith(`.${suffix}`))) return true;
    this.#lookup ??= wildcardLookup(this.#wildcards);
    return this.#lookup(own).length > 0;
  }

  /** A catalogue names it in full. What else stands behind a host may be called after anybody. */
  hasUrl(url: string): boolean {
    return this.#urls.has(url.toLowerCase());
  }

  isInternal(name: string): boolean {
    for (let at = 0; at !== -1; at = nextLabel(name, at)) if (this.#internal.has(name.slice(at))) return true;
    return false;
  }

  #keepUrls(urls: readonly string[]): void {
    for (const url of urls) {
      if (url.includes('{')) continue;
      if (!isWildcard(url)) this.#keep(url);
      else if (!this.#wildcards.has(url.toLowerCase())) {
        this.#wildcards.add(url.toLowerCase());
        this.#lookup = null;
      }
    }
  }

  #keepUrl(url: string): void {
    this.#urls.add(url.toLowerCase());
    this.#keep(hostOf(url));
  }

  #keep(name: string): void {
    const own = plain(name);
    if (own.includes('.') && !own.includes('{')) this.#exact.add(own);
  }
}

const nextLabel = (name: string, at: number): number => {
  const dot = name.indexOf('.', at);
  return dot === -1 ? -1 : dot + 1;
};
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^\*?\./, '')
    .replace(/\.$/, '');
/** Of `http://a.test/x`, `a.test:443`, `a.test`. */
const hostOf = (text: string): string => /^(?:[a-z]+:\/\/)?([^/:?#]+)/i.exec(text)?.[1] ?? '';
