/**
 * Nothing leaves: every browser of the whole run has a proxy that takes all that is not for this
 * machine, be it asked for by the background, a page of ours, a content script or the page around
 * it. It lets nothing through, writes down what was wanted, and fails the run for it at the end.
 */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The environment variable that tells the tests where the watch is. */
export const WATCH = 'SINCERELY_NETWORK_WATCH';

/** What the browser asks by itself, extension or not: for its own updates, and its own services. */
const BROWSERS_OWN =
  /^\S+ (?:https?:\/\/)?(?:(?:update|content-autofill|optimizationguide-pa|safebrowsing|android)\.googleapis\.com|(?:accounts|clients\d*|www)\.google\.com|\w+\.gvt1\.com)(?=[:/]|$)/;

/** The path under which the watch tells what it saw of a host, and forgets it. */
const TAKE = '/-/take/';

function watchServer(seen: string[]): Server {
  const server = createServer(({ url = '', method }: IncomingMessage, response) => {
    if (url.startsWith(TAKE)) {
      const host = url.slice(TAKE.length);
      const mine = seen.filter((one) => one.includes(host));
      seen.splice(0, seen.length, ...seen.filter((one) => !mine.includes(one)));
      response.end(JSON.stringify(mine));
      return;
    }
    seen.push(`${method} ${url}`);
    // With a text: of an empty answer the browser makes a page of its own.
    response.writeHead(502).end('Nothing leaves this machine.');
  });
  // What is to be encrypted asks for a tunnel first.
  server.on('connect', ({ url }: IncomingMessage, socket) => {
    // A browser that is closed meanwhile leaves without a word.
    socket.on('error', () => undefined);
    seen.push(`CONNECT ${url}`);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  server.on('upgrade', ({ url }: IncomingMessage, socket) => {
    socket.on('error', () => undefined);
    seen.push(`UPGRADE ${url}`);
    socket.destroy();
  });
  server.on('clientError', (_error, socket) => socket.destroy());
  return server;
}

/**
 * Starts the watch for all tests of the run. What it returns ends it.
 * @throws at the end, with every request that would have left the machine
 */
export async function watchNetwork(): Promise<() => Promise<void>> {
  const seen: string[] = [];
  const server = watchServer(seen);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  process.env[WATCH] = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    const left = [...new Set(seen)].filter((one) => !BROWSERS_OWN.test(one));
    if (left.length > 0) throw new Error(`left this machine:\n${left.join('\n')}`);
  };
}

/** What the watch saw of a host that a test asked for on purpose; it is forgotten. */
export async function takeSeen(host: string): Promise<string[]> {
  const answer = await fetch(`${process.env[WATCH]}${TAKE}${host}`);
  return (await answer.json()) as string[];
}
