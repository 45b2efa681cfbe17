/** Bundles the pages of the editors into a cache that git does not know. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EDITORS, STUBBORN, type EditorPage } from './editors.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const PACKAGES = join(HERE, 'node_modules');
export const EDITORS_BUILT = fileURLToPath(new URL('../../.cache/editors/', import.meta.url));

function isInstalled(): boolean {
  const { dependencies } = JSON.parse(readFileSync(join(HERE, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  return Object.entries(dependencies).every(([name, wanted]) => {
    const file = join(PACKAGES, name, 'package.json');
    if (!existsSync(file)) return false;
    const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
    return wanted === version || wanted.endsWith(`@${version}`);
  });
}

function html({ id, scripts = [], styles = [] }: EditorPage): string {
  const head = [
    '<meta charset="utf-8" />',
    `<title>${id}</title>`,
    '<link rel="stylesheet" href="/shared/base.css" />',
    '<link rel="stylesheet" href="/editors/desk.css" />',
    ...styles
      .map((path, index) => (path.startsWith('/') ? path : `/editors/${id}-${index}.css`))
      .map((href) => `<link rel="stylesheet" href="${href}" />`),
    ...scripts
      .map((path) => (path.startsWith('/') ? path : `/editors/${path}`))
      .map((src) => `<script src="${src}"></script>`),
    `<script type="module" src="/editors/${id}.js"></script>`,
  ];
  return `<!doctype html>\n<html lang="en">\n<head>\n${head.join('\n')}\n</head>\n<body></body>\n</html>\n`;
}

/** The page whose whole desk stands in a frame of the same origin. */
const FRAMED = (id: string): string =>
  `<!doctype html>\n<html lang="en"><head><meta charset="utf-8" /><title>${id} in a frame</title>` +
  `<link rel="stylesheet" href="/editors/desk.css" /></head><body>` +
  `<script src="/editors/frame.js" data-desk="/editors/${id}.html"></script></body></html>\n`;

/** Installs what is missing and builds every page anew. @throws when npm or a bundle fails */
export async function buildEditors(): Promise<void> {
  if (!isInstalled()) {
    console.log('Installing the editors of the contract tests…');
    execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: HERE,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
  }
  const { build } = createRequire(join(HERE, 'package.json'))('esbuild') as {
    build: (options: object) => Promise<unknown>;
  };
  rmSync(EDITORS_BUILT, { recursive: true, force: true });
  mkdirSync(EDITORS_BUILT, { recursive: true });
  for (const file of ['desk.css', 'frame.js']) {
    cpSync(join(HERE, 'pages', file), join(EDITORS_BUILT, file));
  }
  for (const page of [...EDITORS, STUBBORN]) {
    await build({
      absWorkingDir: HERE, // aliases are looked up from here
      entryPoints: [join(HERE, 'pages', `${page.id}.js`)],
      outfile: join(EDITORS_BUILT, `${page.id}.js`),
      bundle: true,
      format: 'esm',
      alias: page.alias ?? {},
      define: { 'process.env.NODE_ENV': '"production"', global: 'window' },
      logLevel: 'error',
    });
    for (const [index, style] of (page.styles ?? []).entries()) {
      if (!style.startsWith('/'))
        cpSync(join(PACKAGES, style), join(EDITORS_BUILT, `${page.id}-${index}.css`));
    }
    for (const [to, from] of Object.entries(page.folders ?? {})) {
      cpSync(join(PACKAGES, from), join(EDITORS_BUILT, to), { recursive: true });
    }
    writeFileSync(join(EDITORS_BUILT, `${page.id}.html`), html(page));
    writeFileSync(join(EDITORS_BUILT, `${page.id}-frame.html`), FRAMED(page.id));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildEditors();
