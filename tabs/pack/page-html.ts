import type { Plugin } from 'vite';

/** The entry of a page: `src/board/BoardTab.tsx` is that of `/tabs/board`. */
const entryOfPage = /\/src\/([a-z]+)\/[A-Z]\w*Tab\.tsx$/;

type Chunk = {
  readonly fileName: string;
  readonly facadeModuleId: string | null;
  readonly imports: readonly string[];
};

/**
 * Beside `index.html` one of each page, which names all the scripts that page is made of: they are fetched
 * together, and not one after the other as each is found in the one before.
 */
export function pageHtml(): Plugin {
  let base = '/';
  return {
    name: 'case-swarm-page-html',
    enforce: 'post',
    configResolved(config) {
      base = config.base;
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const index = bundle['index.html'];
        if (index?.type !== 'asset') return;
        const chunks = new Map<string, Chunk>();
        for (const one of Object.values(bundle)) {
          if (one.type === 'chunk') chunks.set(one.fileName, one);
        }
        const html = index.source.toString();
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

function withPreloads(html: string, scripts: readonly string[], base: string): string {
  const links = scripts
    .filter((script) => !html.includes(script))
    .map((script) => `    <link rel="modulepreload" crossorigin href="${base}${script}">\n`);
  return html.replace('  </head>', `${links.join('')}  </head>`);
}
