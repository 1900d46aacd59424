/** Dynamics, for the agent: the cases, and the button that opens a swarm from one. */
import { z } from 'zod';
import { ownApiToken } from '../entra/person-token.ts';
import type { Route, StandInResponse } from '../kernel/stand-in.ts';
import { StandInError } from '../kernel/stand-in.ts';
import { personById } from '../people.ts';
import { ok, param, personRef, query, read, readJson } from './input.ts';
import type { PageParts } from './parts.ts';

// Not checked further: what the bot says to a wrong request is the bot's to show.
const newSwarm = z.object({
  person: personRef,
  request: z.unknown().optional(),
  stepsTried: z.unknown().optional(),
  skills: z.unknown().optional(),
});
const timeoutMs = 15_000;

export const caseRoutes = (parts: PageParts): readonly Route[] => [
  {
    method: 'GET',
    path: '/_cases',
    handle: (request) => {
      const person = read(personRef.optional(), query(request, 'person'));
      return ok(parts.dataverse.cases(query(request, 'q') ?? '', person));
    },
  },
  {
    method: 'GET',
    path: '/_articles',
    handle: (request) => ok(parts.dataverse.articles(query(request, 'q') ?? '')),
  },
  { method: 'GET', path: '/_skills', handle: () => ok(parts.dataverse.skills()) },
  {
    method: 'GET',
    path: '/_cases/:id',
    handle: (request) => {
      const id = param(request, 'id');
      const found = parts.dataverse.caseDetail(id);
      if (!found) throw new StandInError(404, 'NotFound', `there is no case ${id}`);
      return ok(found);
    },
  },
  {
    method: 'POST',
    path: '/_cases/:id/swarm',
    handle: (request) => openSwarm(parts, param(request, 'id'), readJson(newSwarm, request)),
  },
];

/** What the command on the case form does: it calls the product's own API as the person. */
async function openSwarm(
  { kernel, tokens }: PageParts,
  caseId: string,
  { person, request, stepsTried, skills }: z.output<typeof newSwarm>,
): Promise<StandInResponse> {
  const { world } = kernel.control;
  const token = await ownApiToken({ world, tokens }, personById(person));
  try {
    const answer = await fetch(`${world.botUrl}/api/v1/swarms`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ caseId, request, stepsTried, skillIds: skills }),
      signal: AbortSignal.timeout(timeoutMs),
    });
    return {
      status: answer.status,
      headers: { 'content-type': answer.headers.get('content-type') ?? 'application/json' },
      body: Buffer.from(await answer.arrayBuffer()),
    };
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new StandInError(502, 'BadGateway', `the bot at ${world.botUrl} gave no answer: ${why}`);
  }
}
