import { readFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { type Socket, createServer } from 'node:net';
import { callbackify } from 'node:util';
import { type SecureContext, TLSSocket, connect, createSecureContext } from 'node:tls';
import { GATEWAY, HOSTS, HOST_NAMES, type Host } from '../network/addresses.ts';
import { type Identity, type KeyPair, issueLeaf, makeKeys } from '../pki/authority.ts';
import type { Interceptor } from '../pki/pki.ts';
import { answerWith, blockPageOf } from './pages.ts';
import { interceptPort } from './ports.ts';

/**
 * A TLS-intercepting firewall: for whatever server name is asked, it makes a certificate on the spot, with one key for
 * all of them, as such products do. Then it hands the conversation on to the real server, or answers with its block page.
 */
export async function serveInterceptor(name: Interceptor, pki: string): Promise<void> {
  const forge = await makeForge(name, pki);
  const blockPages = createHttpServer((_, response) => answerWith(blockPageOf(name), response));
  for (const host of HOST_NAMES) {
    const address = HOSTS[host];
    listen(interceptPort(name, 'forward', address), (client) => {
      void terminate(client, host, forge).then((terminated) => handOn(terminated, address));
    });
    listen(interceptPort(name, 'block', address), (client) => {
      void terminate(client, host, forge).then(({ secure }) => blockPages.emit('connection', secure));
    });
  }
}

/** What makes certificates on the spot in this authority's name. */
export async function makeForge(name: Interceptor, pki: string): Promise<Forge> {
  const certificate = readFileSync(`${pki}/${name}.crt`, 'utf8');
  const authority: Identity = {
    certificate,
    key: readFileSync(`${pki}/${name}.key`, 'utf8'),
    chain: certificate,
  };
  return forgery(authority, await makeKeys());
}

const listening = new Set<number>();

/** Hosts that share an address share its port. */
function listen(port: number, accept: (client: Socket) => void): void {
  if (listening.has(port)) return;
  listening.add(port);
  createServer((client) => {
    client.on('error', () => client.destroy());
    accept(client);
  }).listen(port, GATEWAY);
}

export type Forge = (serverName: string) => Promise<SecureContext>;

function forgery(authority: Identity, keys: KeyPair): Forge {
  const made = new Map<string, Promise<SecureContext>>();
  return (serverName) => {
    const context =
      made.get(serverName) ??
      issueLeaf(authority, { names: [serverName], keys }).then(({ chain, key }) =>
        createSecureContext({ cert: chain, key }),
      );
    made.set(serverName, context);
    return context;
  };
}

/** The client's side of one conversation, and the server name it asked for; null when it named none. */
interface Terminated {
  readonly secure: TLSSocket;
  readonly serverName: () => string | null;
}

async function terminate(client: Socket, host: Host, forge: Forge): Promise<Terminated> {
  let asked: string | null = null;
  const secure = new TLSSocket(client, {
    isServer: true,
    // For clients that name no server.
    secureContext: await forge(host),
    SNICallback: callbackify(async (serverName: string) => {
      asked = serverName;
      return forge(serverName);
    }),
  });
  secure.on('error', () => secure.destroy());
  return { secure, serverName: () => asked };
}

/** The real server's certificate is not looked at: there is only one internet here. */
function handOn({ secure, serverName }: Terminated, address: string): void {
  secure.once('secure', () => {
    const name = serverName();
    const server = connect({
      host: address,
      port: 443,
      rejectUnauthorized: false,
      ...(name === null ? {} : { servername: name }),
    });
    server.on('error', () => secure.destroy());
    secure.on('close', () => server.destroy());
    secure.pipe(server).pipe(secure);
  });
}
