import type { Finding } from '../model/finding.ts';
import type { Layer, LayerName } from './layers.ts';
import type { RowSubject } from './endpoints-of.ts';

type Layers = Readonly<Record<LayerName, Layer | null>>;

/** Nobody knows what is true of a layer that something answered which was not the service. */
const inDoubt = (layer: Layer | null): Layer | null =>
  layer?.state === 'ok' ? { ...layer, state: 'unknown' } : layer;

/**
 * The layers as the findings leave them: where somebody else answers for the service, an answer proves nothing. A DNS
 * answer that leads elsewhere is a fault, and whatever was reached there is not known to be the service; a sign-in page
 * answers everything that no certificate protects.
 */
export function doubted(
  layers: Layers,
  { as }: RowSubject,
  concerned: readonly Finding[],
  all: readonly Finding[],
): Layers {
  if (concerned.some(({ code }) => code === 'dns.sinkhole')) {
    const dns: Layer | null = layers.dns === null ? null : { ...layers.dns, state: 'failed' };
    return { dns, tcp: inDoubt(layers.tcp), tls: inDoubt(layers.tls), answer: inDoubt(layers.answer) };
  }
  const unprotected = as === 'http' || as === 'tcp';
  if (unprotected && all.some(({ code }) => code === 'network.captive-portal')) {
    return { ...layers, tcp: inDoubt(layers.tcp), answer: inDoubt(layers.answer) };
  }
  return layers;
}
