/** A page with React and Fluent and nothing else, built as ours are and served packed. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { packed } from '../../tabs/pack/packed.ts';
import { stylesAhead } from '../../tabs/pack/styles-ahead.ts';

type BarePage = { readonly url: string; close(): Promise<void> };

const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };

export async function serveBarePage(): Promise<BarePage> {
  const dir = await mkdtemp(join(tmpdir(), 'case-swarm-bare-page-'));
  await build({
    root: join(import.meta.dirname, 'bare'),
    configFile: false,
    logLevel: 'warn',
    plugins: [react(), stylesAhead(), packed()],
    build: { outDir: dir, emptyOutDir: true },
  });
  const server = createServer((request, response) => {
    const name = request.url === '/' ? '/index.html' : (request.url ?? '');
    const type = types[extname(name)] ?? 'text/plain';
    readPacked(join(dir, name)).then(
      ({ body, headers }) =>
        response.writeHead(200, { 'content-type': type, ...headers }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo; // of a socket, not of a pipe
  return {
    url: `http://127.0.0.1:${port}/`,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** What is too small to be packed lies there as it is. */
const readPacked = (place: string) =>
  readFile(`${place}.br`).then(
    (body) => ({ body, headers: { 'content-encoding': 'br' } }),
    async () => ({ body: await readFile(place), headers: {} }),
  );
