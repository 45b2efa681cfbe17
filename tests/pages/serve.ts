/**
 * Serves the test pages on loopback, with the editors from npm beside them. The pages are sent
 * with a strict content security policy, as real helpdesks do, so that whatever the extension
 * draws has to work under one.
 */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { froalaFolder, packagesFolder } from './packages.ts';

const PAGES = fileURLToPath(new URL('.', import.meta.url));

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.gif': 'image/gif',
};

/** No inline script or style, nothing from elsewhere. Editors set `style` attributes. */
const STRICT = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
].join('; ');

/** Froala writes its own style elements; under the strict policy it would come up naked. */
const FROALA = STRICT.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

/** The strictest of pages: no text becomes markup or script, by nobody’s policy. */
const TRUSTED = `${STRICT}; require-trusted-types-for 'script'; trusted-types 'none'`;

/** A folder served beside the test pages. */
export interface Room {
  /** Such as `/editors/`. */
  prefix: string;
  folder: string;
  /** The content security policy of a path in it. */
  policy: (path: string) => string;
}

export interface PageServer {
  /** Such as `http://127.0.0.1:40123`. */
  origin: string;
  close(): Promise<void>;
}

/** The file behind a path of the server, or null when there is none. */
function fileOf(path: string, rooms: Room[]): string | null {
  const roots: [string, string][] = [
    ...rooms.map(({ prefix, folder }): [string, string] => [prefix, folder]),
    ['/vendor/ckeditor5/', join(packagesFolder, 'ckeditor5', 'dist', 'browser')],
    ['/vendor/froala/', froalaFolder],
    ['/', PAGES],
  ];
  for (const [prefix, folder] of roots) {
    if (!path.startsWith(prefix)) continue;
    let file = normalize(join(folder, path.slice(prefix.length)));
    if (!file.startsWith(normalize(folder + sep).replace(/[\\/]+$/, ''))) return null;
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
    return existsSync(file) && TYPES[extname(file)] !== undefined ? file : null;
  }
  return null;
}

function policyOf(path: string, rooms: Room[]): string {
  const room = rooms.find(({ prefix }) => path.startsWith(prefix));
  if (room) return room.policy(path);
  if (path.startsWith('/neighbours/')) return TRUSTED;
  return path.startsWith('/freshdesk/') ? FROALA : STRICT;
}

/** Starts the server; without a port the system chooses a free one. */
export async function servePages(port = 0, rooms: Room[] = []): Promise<PageServer> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://loopback').pathname);
    // A browser asks for this of its own accord; a 404 would show as an error of the page.
    if (path === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    const file = fileOf(path, rooms);
    if (file === null) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not here');
      return;
    }
    response.writeHead(200, {
      'content-type': TYPES[extname(file)],
      'content-security-policy': policyOf(path, rooms),
      'cache-control': 'no-store',
    });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { origin } = await servePages(Number(process.env.PORT ?? 0));
  console.log(`Test pages at ${origin}/`);
}
