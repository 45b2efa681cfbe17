/** A publisher's server on loopback: https, and beside it a plain one that nobody may reach. */
import { createServer as createPlain, type RequestListener } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { selfSigned } from '../browser/self-signed.ts';

/** What a browser has to be started with to believe the server. */
export const BELIEVING = { switches: ['--ignore-certificate-errors'] };

export interface PackServer {
  /** Such as `https://127.0.0.1:40123`. */
  origin: string;
  /** Such as `http://127.0.0.1:40124`. */
  plainOrigin: string;
  /** Answers a path so from now on. */
  give(path: string, answer: RequestListener): void;
  /** Answers with a text, under the name of its contents, and 304 to who knows that name. */
  giveText(path: string, text: string): void;
  /** Status of each answer so far, by path. */
  answered: { path: string; status: number }[];
  /** How many requests came to the plain server. */
  plainRequests(): number;
  close(): Promise<void>;
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return (server.address() as AddressInfo).port;
}

export async function servePacks(): Promise<PackServer> {
  const answers = new Map<string, RequestListener>();
  const answered: PackServer['answered'] = [];
  let plainRequests = 0;
  const secure = createServer(selfSigned(), (request, response) => {
    const path = request.url ?? '';
    response.once('finish', () => answered.push({ path, status: response.statusCode }));
    const answer = answers.get(path);
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  const plain = createPlain((_request, response) => {
    plainRequests += 1;
    response.writeHead(200, { 'content-type': 'text/yaml' }).end('id: plain');
  });
  const [port, plainPort] = [await listen(secure), await listen(plain)];
  return {
    origin: `https://127.0.0.1:${port}`,
    plainOrigin: `http://127.0.0.1:${plainPort}`,
    give: (path, answer) => void answers.set(path, answer),
    giveText(path, text) {
      const etag = `"${text.length}-${text.slice(-40).replace(/[^\w]/g, '')}"`;
      answers.set(path, ({ headers }, response) => {
        if (headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
        else response.writeHead(200, { 'content-type': 'text/yaml', etag }).end(text);
      });
    },
    answered,
    plainRequests: () => plainRequests,
    async close() {
      for (const server of [secure, plain]) {
        server.closeAllConnections();
        await new Promise((closed) => server.close(closed));
      }
    },
  };
}
