import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';

/** The entry of a page: `src/board/BoardTab.tsx` is that of `/tabs/board`. */
const entryOfPage = /\/src\/([a-z]+)\/[A-Z]\w*Tab\.tsx$/;

type Chunk = {
  readonly fileName: string;
  readonly facadeModuleId: string | null;
  readonly imports: readonly string[];
};

/**
 * Beside `index.html` one of each page, which names all the scripts that page is made of: they are fetched
 * together, and not one after the other as each is found in the one before. The small one that asks for
 * what is shown first stands before them, and runs while they are on their way.
 */
export function pageHtml(): Plugin {
  let base = '/';
  let root = '';
  return {
    name: 'case-swarm-page-html',
    enforce: 'post',
    configResolved(config) {
      base = config.base;
      root = config.root;
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const index = bundle['index.html'];
        if (index?.type !== 'asset') return;
        const chunks = new Map<string, Chunk>();
        for (const one of Object.values(bundle)) {
          if (one.type === 'chunk') chunks.set(one.fileName, one);
        }
        const first = await firstScript(join(root, 'src', 'begin.ts'));
        this.emitFile({ type: 'asset', ...first });
        const html = withFirst(index.source.toString(), base + first.fileName);
        for (const chunk of chunks.values()) {
          const [, page] = entryOfPage.exec(chunk.facadeModuleId ?? '') ?? [];
          if (page === undefined) continue;
          const source = withPreloads(html, [...scriptsOf(chunk, chunks)], base);
          this.emitFile({ type: 'asset', fileName: `${page}.html`, source });
        }
      },
    },
  };
}

/** Itself, and whatever cannot be left out for it to run. */
function scriptsOf(
  chunk: Chunk,
  chunks: ReadonlyMap<string, Chunk>,
  found = new Set<string>(),
): ReadonlySet<string> {
  if (found.has(chunk.fileName)) return found;
  found.add(chunk.fileName);
  for (const name of chunk.imports) {
    const imported = chunks.get(name);
    if (imported) scriptsOf(imported, chunks, found);
  }
  return found;
}

/** Made by itself: what it shared with the others would have to come before it. */
async function firstScript(entry: string) {
  const made = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: { write: false, lib: { entry, formats: ['es'], fileName: 'begin' }, minify: true },
  });
  // Of one format, and not watched.
  const [output] = made as Rolldown.RolldownOutput[];
  const source = output?.output[0].code ?? '';
  const digest = createHash('sha256').update(source).digest('base64url').slice(0, 8);
  return { fileName: `assets/begin-${digest}.js`, source };
}

function withFirst(html: string, script: string): string {
  const tag = `<script type="module" crossorigin src="${script}"></script>`;
  return html.replace('    <script type="module"', `    ${tag}\n    <script type="module"`);
}

function withPreloads(html: string, scripts: readonly string[], base: string): string {
  const links = scripts
    .filter((script) => !html.includes(script))
    .map((script) => `    <link rel="modulepreload" crossorigin href="${base}${script}">\n`);
  return html.replace('  </head>', `${links.join('')}  </head>`);
}
