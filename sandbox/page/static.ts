/** The built page: its files, and `index.html` for every address inside it. */
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { StandInResponse } from '../kernel/stand-in.ts';
import { decodeSegments } from '../kernel/match.ts';

const root = join(import.meta.dirname, '..', 'web', 'dist');

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};
const notBuilt =
  'The sandbox is running. Its page is not built yet: `npm run build:web` builds it.\n';

export async function staticFile(path: string): Promise<StandInResponse> {
  const asked = decodeSegments(path)?.join('/') ?? '/';
  const file = extname(asked) === '' ? 'index.html' : normalize(asked);
  const bytes = await readInside(file);
  if (bytes) {
    const type = mediaTypes[extname(file)] ?? 'application/octet-stream';
    // The names of built files change with their content, index.html does not.
    const cache = file === 'index.html' ? 'no-cache' : 'max-age=3600';
    return { status: 200, headers: { 'content-type': type, 'cache-control': cache }, body: bytes };
  }
  return file === 'index.html'
    ? { status: 200, body: notBuilt }
    : { status: 404, body: 'Not found' };
}

async function readInside(file: string): Promise<Buffer | undefined> {
  const path = join(root, file);
  if (!path.startsWith(root + sep) || path.includes('\0')) return undefined;
  try {
    return await readFile(path);
  } catch {
    return undefined;
  }
}
