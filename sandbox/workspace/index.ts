/**
 * The Customer Service workspace, on Dataverse's origin as in life: the page, and the script by which a
 * page in its panel speaks to it. What the page itself reads is the sandbox's own, under `/_…`.
 */
import { readFile } from 'node:fs/promises';
import type { RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { requestUrl } from '../kernel/request.ts';
import { respond } from '../kernel/respond.ts';
import type { StandInResponse } from '../kernel/stand-in.ts';
import { staticFile } from '../page/static.ts';

const library = join(import.meta.dirname, 'msdyn_ciLibrary.js');

type Behind = { readonly page: RequestListener; readonly dataverse: RequestListener };

/** What is the workspace's is answered here, everything else by Dataverse. */
export function withWorkspace({ page, dataverse }: Behind): RequestListener {
  return (incoming, response) => {
    const path = requestUrl(incoming)?.pathname ?? '';
    const own = incoming.method === 'GET' ? ownFile(path) : undefined;
    if (own) send(response, own);
    else (path.startsWith('/_') ? page : dataverse)(incoming, response);
  };
}

function ownFile(path: string): Promise<StandInResponse> | undefined {
  if (path === '/main.aspx') return staticFile('/workspace.html');
  if (path === '/webresources/Widget/msdyn_ciLibrary.js') return script();
  return path.startsWith('/assets/') || path === '/mark.svg' ? staticFile(path) : undefined;
}

async function script(): Promise<StandInResponse> {
  const headers = { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' };
  return { status: 200, headers, body: await readFile(library) };
}

function send(response: ServerResponse, answer: Promise<StandInResponse>): void {
  answer
    .then((given) => {
      respond(response, given);
    })
    .catch(() => response.destroy());
}
