/** The Customer Service workspace: what an admin has set up for it, and Dataverse as the person in it. */
import { z } from 'zod';
import { personToken } from '../entra/person-token.ts';
import type { Route, StandInRequest, StandInResponse } from '../kernel/stand-in.ts';
import { StandInError } from '../kernel/stand-in.ts';
import { personById } from '../people.ts';
import { ok, personRef, read } from './input.ts';
import type { PageParts } from './parts.ts';

const libraryPath = '/webresources/Widget/msdyn_ciLibrary.js';
const methods = ['GET', 'POST', 'PATCH', 'DELETE'] as const;

export const workspaceRoutes = (parts: PageParts): readonly Route[] => [
  { method: 'GET', path: '/_workspace', handle: (request) => toWorkspace(parts, request) },
  { method: 'GET', path: '/_channel-provider', handle: () => ok(providerOf(parts)) },
  ...methods.map((method): Route => ({
    method,
    path: /^\/_dataverse\/(?<path>.+)$/,
    handle: (request) => asPerson(parts, request),
  })),
];

/** Where it is differs from start to start: links to it lead over here. */
function toWorkspace({ kernel }: PageParts, { url }: StandInRequest): StandInResponse {
  const person = personById(read(personRef, url.searchParams.get('person') ?? ''));
  const [handle = ''] = person.mail.split('@');
  const { dataverse } = kernel.control.world.urls;
  return { status: 302, headers: { location: `${dataverse}/main.aspx#/${handle}` } };
}

/** A row of `msdyn_channelproviders`, as an admin fills it for our panel. */
function providerOf({ kernel }: PageParts) {
  const { botUrl, urls } = kernel.control.world;
  const channelUrl = new URL(`${botUrl}/tabs/panel`);
  channelUrl.searchParams.set('ucilib', urls.dataverse + libraryPath);
  return {
    msdyn_name: 'Case Swarm',
    msdyn_uniquename: 'caseswarm_panel',
    msdyn_label: 'Case Swarm',
    msdyn_channelurl: channelUrl.href,
    msdyn_trusteddomain: '',
    msdyn_apiversion: 162_450_000,
    msdyn_customparams: JSON.stringify({ sessions: 'own' }),
  };
}

/** In life the browser's own session; here the person is named. */
async function asPerson(
  { kernel, tokens }: PageParts,
  request: StandInRequest,
): Promise<StandInResponse> {
  const { world } = kernel.control;
  const { url, method, params, body } = request;
  const person = personById(read(personRef, url.searchParams.get('person') ?? ''));
  const query = new URLSearchParams(url.searchParams);
  query.delete('person');
  const audience = world.urls.dataverse;
  const token = await personToken({ world, tokens }, person, {
    audience,
    scopes: ['user_impersonation'],
  });
  const answer = await fetch(`${audience}/api/data/v9.2/${params['path'] ?? ''}?${query}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      accept: 'application/json',
      ...(body.length > 0 && { 'content-type': 'application/json' }),
      prefer: 'return=representation',
    },
    ...(body.length > 0 && { body: body.toString('utf8') }),
  });
  const text = await answer.text();
  if (answer.ok) return { status: 200, body: text === '' ? {} : (JSON.parse(text) as unknown) };
  const said = z.object({ error: z.object({ code: z.string(), message: z.string() }) });
  const refused = said.safeParse(JSON.parse(text));
  const { code, message } = refused.data?.error ?? { code: 'BadGateway', message: text };
  throw new StandInError(answer.status, code, message);
}
