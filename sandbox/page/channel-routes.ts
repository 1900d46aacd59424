/** Teams' channels, for the person one happens to be. */
import { z } from 'zod';
import { ownApiToken } from '../entra/person-token.ts';
import { StandInError, type Route, type StandInRequest } from '../kernel/stand-in.ts';
import { personById } from '../people.ts';
import { ok, param, personRef, readJson } from './input.ts';
import type { PageParts } from './parts.ts';

const said = z.object({
  from: personRef,
  text: z.string(),
  pictures: z.array(z.object({ mime: z.string(), base64: z.base64() })).default([]),
  /** The post whose thread it is said in; a new post without it. */
  rootId: z.string().optional(),
});
/** What a team's owner consents to when they add the app. */
const adding = z.object({ permissions: z.array(z.string()).default([]) });

const opened = z.object({ person: personRef });

export function channelRoutes({ kernel, tokens, teams, connector }: PageParts): readonly Route[] {
  const channelOf = (request: StandInRequest): string => {
    const id = param(request, 'id');
    if (teams.chat(id)?.type === 'channel') return id;
    throw new StandInError(404, 'NotFound', `there is no channel ${id}`);
  };
  return [
    { method: 'GET', path: '/_channels', handle: () => ok(teams.channels()) },
    {
      method: 'POST',
      path: '/_channels/:id/messages',
      handle: (request) => {
        const { from, text, rootId, pictures } = readJson(said, request);
        const where = { chatId: channelOf(request), ...(rootId !== undefined && { rootId }) };
        return ok(connector.say({ ...where, from, text, pictures }), 201);
      },
    },
    {
      method: 'POST',
      path: '/_channels/:id/app',
      handle: (request) => {
        const { permissions } = readJson(adding, request);
        const { id } = teams.installApp(channelOf(request), permissions);
        return ok({ id }, 201);
      },
    },
    {
      // What a tab of the app does first when somebody opens it: the bot then knows who they are.
      method: 'POST',
      path: '/_app/opened',
      handle: async (request) => {
        const { world } = kernel.control;
        const person = personById(readJson(opened, request).person);
        const token = await ownApiToken({ world, tokens }, person);
        const answer = await fetch(`${world.botUrl}/api/v1/skills`, {
          headers: { authorization: `Bearer ${token}` },
          signal: AbortSignal.timeout(15_000),
        });
        return ok({ status: answer.status });
      },
    },
  ];
}
