import { readFile } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import { contentSecurityPolicy, type PageOrigins } from './content-security-policy.ts';
import { refusal, type Endpoint, type EndpointAnswer } from './endpoint.ts';

export type StaticSite = {
  /** Where the built pages lie. */
  readonly dir: string;
} & PageOrigins;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** `/tabs/…` from the built pages. What has no ending is a page of theirs, told apart in the browser. */
export function staticSite(site: StaticSite): readonly Endpoint[] {
  const serve = (path: string) => file(site, path);
  return [
    { method: 'GET', path: '/tabs', handle: () => serve('') },
    { method: 'GET', path: '/tabs/*', handle: ({ params }) => serve(params['*'] ?? '') },
  ];
}

async function file(site: StaticSite, path: string): Promise<EndpointAnswer> {
  const isPage = extname(path) === '';
  const place = resolve(site.dir, isPage ? 'index.html' : path);
  const type = types[extname(place)];
  if (!place.startsWith(resolve(site.dir) + sep) || !type) return notThere;
  const body = await readFile(place).catch(() => undefined);
  if (!body) return isPage ? notBuilt : notThere;
  // The build puts a digest into these names: another content has another name.
  const cache = path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
  return {
    status: 200,
    headers: {
      'content-type': type,
      'cache-control': cache,
      'content-security-policy': contentSecurityPolicy(
        site,
        /^panel\/?$/.test(path) ? 'panel' : 'tab',
      ),
    },
    body,
  };
}

const notThere = refusal(404, 'not-found', 'There is no such page.');
const notBuilt: EndpointAnswer = {
  status: 503,
  body: 'The tabs are not built yet. Run: npm run build:web',
};
