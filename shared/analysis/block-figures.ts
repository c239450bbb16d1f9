import { distinct } from './group.ts';
import type { Block } from './blocks.ts';
import type { Evidence } from './evidence.ts';
import type { Path } from './path.ts';
import { fallsUnder } from '../catalog/wildcard.ts';
import type { Figures } from '../model/finding.ts';
import type { Endpoint } from '../model/subject.ts';
import { portLabel, transportOf } from '../model/target.ts';

/** What the request to the firewall team should name, and what the explanation may quote. */
export function blockFigures(evidence: Evidence, block: Block): Figures {
  const contrast = block.contrasts[0];
  const attempts = block.paths.flatMap((path) => path.attempts);
  return {
    ...requestFor(evidence, distinct(block.paths.map((path) => path.endpoint))),
    attempts: attempts.length,
    waitedMs: Math.max(0, ...attempts.map((o) => Math.round(o.durationMs))),
    ...(block.everything ? { everything: true } : {}),
    ...(contrast === undefined || contrast.target.port === null
      ? {}
      : {
          contrast: block.wholeHost
            ? contrast.target.host
            : portLabel(contrast.target.port, contrast.target.transport),
          contrastMs: Math.round(contrast.phases.connectMs ?? contrast.durationMs),
        }),
  };
}

/** What a request must name: published ranges of the sets concerned, and of their names those that cover the hosts. */
export function requestFor(evidence: Evidence, endpoints: readonly Endpoint[]): Figures {
  const services = distinct(endpoints.flatMap((endpoint) => evidence.services(endpoint)));
  const hosts = distinct(endpoints.map((endpoint) => endpoint.host));
  const covering = distinct(services.flatMap((service) => service.urls)).filter((url) =>
    hosts.some((host) => fallsUnder(host, url)),
  );
  const urls = [...covering, ...hosts.filter((host) => !covering.some((url) => fallsUnder(host, url)))];
  return {
    ranges: distinct(services.flatMap((service) => service.ips)).slice(0, MAX_NAMED),
    urls: urls.slice(0, MAX_NAMED),
  };
}

/** Enough for a request to the firewall team; the catalogue has the rest. */
const MAX_NAMED = 60;

export const portsOf = (paths: readonly Path[]): readonly string[] =>
  distinct(paths.map(({ endpoint }) => portLabel(endpoint.port, transportOf(endpoint.as))));
