import type { Endpoint, Subject } from '../model/subject.ts';

/** The catalogue's TLS and STUN controls, as endpoints. */
export function controlEndpoints(subject: Subject): readonly Endpoint[] {
  const stun = subject.controls.stun.flatMap((text): Endpoint[] => {
    const at = text.lastIndexOf(':');
    const port = Number(text.slice(at + 1));
    return at > 0 && Number.isInteger(port) ? [{ sets: [], host: text.slice(0, at), port, as: 'stun' }] : [];
  });
  const tls = subject.controls.tls.map((text): Endpoint => {
    const match = /^(.*):(\d+)$/.exec(text);
    return { sets: [], host: match?.[1] ?? text, port: match ? Number(match[2]) : 443, as: 'tls' };
  });
  return [...tls, ...stun];
}
