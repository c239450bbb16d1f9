import { createSocket } from 'node:dgram';
import type { SocketType } from 'node:dgram';
import { once } from 'node:events';
import { networkInterfaces } from 'node:os';
import { expect, test } from 'vitest';
import { openUdp } from '../../../electron/wire/udp-channel.ts';
import { closedPort } from '../../support/closed-port.ts';

const never = new AbortController().signal;
const hasIpv6 = Object.values(networkInterfaces()).some((found) =>
  found?.some((one) => one.address === '::1'),
);

async function peer(type: SocketType, address: string) {
  const socket = createSocket(type);
  socket.bind(0, address);
  await once(socket, 'listening');
  return socket;
}

const families = [
  { type: 'udp4' as const, address: '127.0.0.1' },
  ...(hasIpv6 ? [{ type: 'udp6' as const, address: '::1' }] : []),
];
test.each(families)('a datagram there and back over $address', async ({ type, address }) => {
  const socket = await peer(type, address);
  socket.on('message', (message, from) => socket.send(message, from.port, from.address));
  const channel = await openUdp(address, socket.address().port);
  channel.send(Buffer.from('there and back'));
  expect(String(await channel.receive(never))).toBe('there and back');
  channel.close();
  socket.close();
});

test('what others send does not arrive', async () => {
  const [socket, stranger] = [await peer('udp4', '127.0.0.1'), await peer('udp4', '127.0.0.1')];
  const channel = await openUdp('127.0.0.1', socket.address().port);
  channel.send(Buffer.from('hello'));
  const [, { port }] = await once(socket, 'message');
  stranger.send('from a stranger', port, '127.0.0.1', () => socket.send('from the peer', port, '127.0.0.1'));
  expect(String(await channel.receive(never))).toBe('from the peer');
  channel.close();
  socket.close();
  stranger.close();
});

test('a refusal is thrown by the next receive', async () => {
  const channel = await openUdp('127.0.0.1', await closedPort());
  channel.send(Buffer.from('anybody?'));
  await expect(channel.receive(never)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  channel.close();
});

test('waiting ends with the reason of its signal', async () => {
  const channel = await openUdp('127.0.0.1', await closedPort());
  const controller = new AbortController();
  const waiting = channel.receive(controller.signal);
  controller.abort(new Error('enough'));
  await expect(waiting).rejects.toThrow('enough');
  channel.close();
});
