import { distinct } from './group.ts';
import type { Block } from './blocks.ts';
import type { Evidence, Path } from './evidence.ts';
import type { Figures } from '../model/finding.ts';
import { portLabel, transportOf } from '../model/target.ts';

/** What the request to the firewall team should name, and what the explanation may quote. */
export function blockFigures(evidence: Evidence, block: Block): Figures {
  const contrast = block.contrasts[0];
  const attempts = block.paths.flatMap((path) => path.attempts);
  return {
    ...requestFigures(evidence, block.paths),
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

/** Published ranges and names of the sets concerned. */
export function requestFigures(evidence: Evidence, paths: readonly Path[]): Figures {
  const services = distinct(paths.flatMap((path) => evidence.services(path.endpoint)));
  return {
    ranges: distinct(services.flatMap((service) => service.ips)).slice(0, 60),
    urls: distinct(services.flatMap((service) => service.urls)).slice(0, 60),
  };
}

export const portsOf = (paths: readonly Path[]): readonly string[] =>
  distinct(paths.map(({ endpoint }) => portLabel(endpoint.port, transportOf(endpoint.as))));
