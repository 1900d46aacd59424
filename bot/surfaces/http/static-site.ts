import { readFile } from 'node:fs/promises';
import type { IncomingHttpHeaders } from 'node:http';
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

/** As the build packs them, the tighter one first: the ending of the file, and its name in a request. */
const packings = [
  ['.br', 'br'],
  ['.gz', 'gzip'],
] as const;

/** `/tabs/…` from the built pages. What has no ending is a page of theirs, told apart in the browser. */
export function staticSite(site: StaticSite): readonly Endpoint[] {
  const serve = (path: string, headers: IncomingHttpHeaders) => file(site, path, headers);
  return [
    { method: 'GET', path: '/tabs', handle: ({ headers }) => serve('', headers) },
    {
      method: 'GET',
      path: '/tabs/*',
      handle: ({ params, headers }) => serve(params['*'] ?? '', headers),
    },
  ];
}

async function file(
  site: StaticSite,
  path: string,
  { 'accept-encoding': accepted = '' }: IncomingHttpHeaders,
): Promise<EndpointAnswer> {
  const isPage = extname(path) === '';
  const found = isPage
    ? ((await read(site, `${nameOf(path)}.html`, accepted)) ??
      (await read(site, 'index.html', accepted)))
    : await read(site, path, accepted);
  if (!found) return isPage ? notBuilt : notThere;
  // The build puts a digest into these names: another content has another name.
  const cache = path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
  return {
    status: 200,
    headers: {
      ...found.headers,
      'cache-control': cache,
      'content-security-policy': contentSecurityPolicy(
        site,
        /^panel\/?$/.test(path) ? 'panel' : 'tab',
      ),
    },
    body: found.body,
  };
}

/** A page that the build knows has one of its own, which names its scripts. */
const nameOf = (path: string): string => /^([a-z]+)\/?$/.exec(path)?.[1] ?? 'index';

/** @returns undefined for what is not there, or not to be served */
async function read({ dir }: StaticSite, path: string, accepted: string) {
  const place = resolve(dir, path);
  const type = types[extname(place)];
  if (!place.startsWith(resolve(dir) + sep) || type === undefined) return undefined;
  const headers = { 'content-type': type, vary: 'accept-encoding' };
  for (const [ending, encoding] of packings) {
    if (!accepts(accepted, encoding)) continue;
    const body = await readFile(place + ending).catch(() => undefined);
    if (body) return { body, headers: { ...headers, 'content-encoding': encoding } };
  }
  const body = await readFile(place).catch(() => undefined);
  return body && { body, headers };
}

/** Named, and not with a weight of nothing. */
const accepts = (accepted: string, encoding: string): boolean =>
  accepted.split(',').some((one) => {
    const [name = '', ...rest] = one.split(';').map((part) => part.trim().toLowerCase());
    return name === encoding && !rest.some((part) => /^q=0(?:\.0+)?$/.test(part));
  });

const notThere = refusal(404, 'not-found', 'There is no such page.');
const notBuilt: EndpointAnswer = {
  status: 503,
  body: 'The tabs are not built yet. Run: npm run build:web',
};
