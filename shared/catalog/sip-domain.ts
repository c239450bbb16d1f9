import type { NotMeasuredFact } from '../model/not-measured.ts';
import type { EndpointSet, ProbeEntry, Profile } from './catalog.ts';
import { SIP_DOMAIN } from './host-name.ts';

/** Fills `{sipDomain}` for every domain that was given, and notes what stays open when none was. */
export class SipDomains {
  readonly notMeasured: NotMeasuredFact[] = [];
  readonly #domains: readonly string[];
  readonly #noted = new Set<string>();

  constructor(domains: readonly string[]) {
    this.#domains = [...new Set(domains.map((domain) => domain.toLowerCase()))];
  }

  /** The set with real names only; what would need a domain is left out where none is known. */
  fillSet(set: EndpointSet): EndpointSet {
    return {
      ...set,
      urls: set.urls?.flatMap((url) => this.#fill(url)),
      probe: set.probe?.flatMap((entry) => this.#fillProbe(entry)),
    };
  }

  fillSrv(profile: Profile): Profile['srv'] {
    return profile.srv.flatMap((question) =>
      this.#fill(question.name).map((name) => ({ ...question, name })),
    );
  }

  #fillProbe(entry: ProbeEntry): readonly ProbeEntry[] {
    return this.#fill(entry.host).map((host) => ({ ...entry, host }));
  }

  #fill(name: string): readonly string[] {
    if (!name.includes(SIP_DOMAIN)) return [name];
    if (this.#domains.length === 0 && !this.#noted.has(name)) {
      this.#noted.add(name);
      this.notMeasured.push({ reason: 'no-sip-domain', what: name });
    }
    return this.#domains.map((domain) => name.replaceAll(SIP_DOMAIN, domain));
  }
}
