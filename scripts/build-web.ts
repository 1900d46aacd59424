// npm run build:web: the sandbox page and the tabs, each only if something it is made of has changed.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = join(import.meta.dirname, '..');

type Site = {
  readonly name: string;
  readonly dir: string;
  /** Outside of its folder, what it is also made of. */
  readonly alsoFrom: readonly string[];
};

const sites: readonly Site[] = [
  { name: 'sandbox page', dir: join(root, 'sandbox', 'web'), alsoFrom: [] },
  { name: 'tabs', dir: join(root, 'tabs'), alsoFrom: [join(root, 'bot', 'contract')] },
];

/** Says what it builds; says nothing of what is as new as its sources. */
export async function buildWeb(say: (line: string) => void = () => undefined): Promise<void> {
  for (const site of sites) {
    const digest = await digestOf(site);
    const stamp = join(site.dir, 'dist', '.built-from');
    if ((await readFile(stamp, 'utf8').catch(() => '')) === digest) continue;
    say(`Building the ${site.name} …`);
    await buildSite(site, digest);
  }
}

/** Beside, then in one move into its place: whoever is being served meets the old pages or the new. */
async function buildSite({ dir, name }: Site, digest: string): Promise<void> {
  const dist = join(dir, 'dist');
  const beside = join(root, 'node_modules', '.cache', `case-swarm-${process.pid}`, name);
  await mkdir(beside, { recursive: true });
  await build({
    root: dir,
    configFile: join(dir, 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: beside, emptyOutDir: true },
  });
  await writeFile(join(beside, '.built-from'), digest);
  await rm(dist, { recursive: true, force: true });
  await rename(beside, dist);
  await rm(dirname(beside), { recursive: true, force: true });
}

async function digestOf({ dir, alsoFrom }: Site): Promise<string> {
  const hash = createHash('sha256');
  const lists = await Promise.all([dir, ...alsoFrom].map(filesIn));
  for (const file of [...lists.flat(), join(root, 'package-lock.json')].sort()) {
    hash
      .update(relative(root, file))
      .update('\0')
      .update(await readFile(file));
  }
  return hash.digest('hex');
}

async function filesIn(dir: string): Promise<readonly string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !relative(dir, file).startsWith('dist'));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildWeb(console.log);
