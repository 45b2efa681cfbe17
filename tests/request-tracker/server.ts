/**
 * A real Request Tracker 5 on loopback, from Debian's packages, with SQLite: installed, filled and
 * started for a test run, in a folder git does not know. Nothing it sends leaves the machine.
 */
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { aptInstall, isDebianRoot } from '../browser/apt.ts';

const SERVER = '/usr/share/request-tracker5/libexec/rt-server';
const DATABASE = '/usr/sbin/rt-setup-database-5';
const PACKAGES = [
  'request-tracker5',
  'rt5-standalone',
  'rt5-db-sqlite',
  'dbconfig-no-thanks',
  'nullmailer',
];
/** Milliseconds the first start may take: Perl compiles every page's code. */
const STARTS_WITHIN = 90_000;
const HERE = fileURLToPath(new URL('.', import.meta.url));

export const AGENT = { name: 'nora', password: 'only-on-loopback' };

export interface RequestTracker {
  origin: string;
  /** Ticket number by language. */
  tickets: Record<string, string>;
  stop(): void;
}

/** @throws with one sentence that says what to do, where it cannot be installed */
function install(): void {
  if (existsSync(SERVER) && existsSync('/usr/share/doc/rt5-db-sqlite')) return;
  if (!isDebianRoot()) {
    throw new Error(`Install ${PACKAGES.join(', ')} (Debian 12 or later), then run this again.`);
  }
  console.log('Installing Request Tracker from the packages of Debian…');
  execFileSync('debconf-set-selections', {
    input: 'request-tracker5 request-tracker5/install-cronjobs boolean false\n',
  });
  aptInstall(...PACKAGES);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

function settings(folder: string, port: number): string {
  const values: Record<string, string | number> = {
    rtname: 'rt.local',
    Organization: 'rt.local',
    CorrespondAddress: 'support@rt.local',
    CommentAddress: 'comment@rt.local',
    WebDomain: '127.0.0.1',
    WebPort: port,
    WebPath: '',
    WebBaseURL: `http://127.0.0.1:${port}`,
    DatabaseType: 'SQLite',
    DatabaseName: join(folder, 'rt.sqlite'),
    DatabaseUser: '',
    DatabasePassword: '',
    MailCommand: 'testfile',
    LogToSTDERR: 'warning',
    WebSecureCookies: 0,
    Timezone: 'UTC',
  };
  const lines = Object.entries(values).map(([name, value]) => `Set($${name}, '${value}');`);
  return [...lines, 'Set($LogToSyslog, undef);', '1;', ''].join('\n');
}

/** The account the packages made for web servers; the tracker refuses to run as root. */
function account(): { uid: number; gid: number } | object {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string): number =>
    Number(execFileSync('id', [flag, 'www-data'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** Starts a new one, with nothing in it but the tickets of `tickets.json`. */
export async function startRequestTracker(): Promise<RequestTracker> {
  install();
  const folder = join(tmpdir(), `sincerely-request-tracker-${process.pid}`);
  mkdirSync(join(folder, 'site.d'), { recursive: true });
  for (const file of ['seed.pl', 'tickets.json']) cpSync(join(HERE, file), join(folder, file));
  const port = await freePort();
  const config = join(folder, 'RT_SiteConfig.pm');
  writeFileSync(config, settings(folder, port));
  chmodSync(folder, 0o755);
  const owner = account();
  if ('uid' in owner) execFileSync('chown', ['-R', 'www-data:www-data', folder]);
  const run = {
    cwd: folder,
    ...owner,
    env: {
      ...process.env,
      HOME: folder,
      RT_SITE_CONFIG: config,
      RT_SITE_CONFIG_DIR: join(folder, 'site.d'),
      RT_TICKETS: join(folder, 'tickets.json'),
    },
  };
  execFileSync(DATABASE, ['--action', 'init', '--skip-create'], { ...run, stdio: 'ignore' });
  const seeded = execFileSync('perl', [join(folder, 'seed.pl')], { ...run, encoding: 'utf8' });
  const args = ['--server', 'Starlet', '--host', '127.0.0.1', '--port', String(port)];
  const server = spawn(SERVER, [...args, '--max-workers', '3'], {
    ...run,
    stdio: 'ignore',
    detached: true,
  });
  const stop = (): void => {
    // Its workers too: they are one group of processes.
    if (server.pid !== undefined && server.exitCode === null) process.kill(-server.pid);
    rmSync(folder, { recursive: true, force: true });
  };
  const origin = `http://127.0.0.1:${port}`;
  try {
    await answers(origin);
  } catch (error) {
    stop();
    throw error;
  }
  const tickets = seeded
    .trim()
    .split('\n')
    .map((line) => line.split(' ') as [string, string]);
  return { origin, tickets: Object.fromEntries(tickets), stop };
}

async function answers(origin: string): Promise<void> {
  const until = Date.now() + STARTS_WITHIN;
  while (Date.now() < until) {
    const there = await fetch(origin).catch(() => null);
    if (there?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`Request Tracker did not answer at ${origin} within ${STARTS_WITHIN} ms.`);
}
