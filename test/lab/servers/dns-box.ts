import { createSocket } from 'node:dgram';
import { INDEPENDENT_RESOLVER } from '../network/addresses.ts';

const RCODES = { SERVFAIL: 2, REFUSED: 5 } as const;
const QR_AND_RA = [0x80, 0x80] as const;
const UPSTREAM_WAIT_MS = 5_000;

/** Answers every question on this port of the loopback with one error. */
export function failingDns(port: number, rcode: keyof typeof RCODES): void {
  const socket = createSocket('udp4');
  socket.on('message', (question, from) => {
    // The question itself, turned into an answer (RFC 1035 §4.1.1): header and question stay as they came.
    const answer = Buffer.from(question);
    answer.writeUInt8(question.readUInt8(2) | QR_AND_RA[0], 2);
    answer.writeUInt8(QR_AND_RA[1] | RCODES[rcode], 3);
    socket.send(answer, from.port, from.address);
  });
  socket.bind(port, '127.0.0.1');
}

/** Hands questions on to the internet's resolver, late. */
export function slowDns(port: number, delayMs: number): void {
  const socket = createSocket('udp4');
  socket.on('message', (question, from) => {
    setTimeout(() => {
      const upstream = createSocket('udp4');
      const giveUp = setTimeout(() => upstream.close(), UPSTREAM_WAIT_MS);
      upstream.once('message', (answer) => {
        clearTimeout(giveUp);
        socket.send(answer, from.port, from.address);
        upstream.close();
      });
      upstream.send(question, 53, INDEPENDENT_RESOLVER);
    }, delayMs);
  });
  socket.bind(port, '127.0.0.1');
}
