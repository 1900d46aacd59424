/** Who is here, and the token Teams or a sign-in would give them for our API. */
import { z } from 'zod';
import { ownApiToken } from '../entra/person-token.ts';
import type { Route } from '../kernel/stand-in.ts';
import { people, personById } from '../people.ts';
import { ok, personRef, readJson } from './input.ts';
import type { PageParts } from './parts.ts';

export const peopleRoutes = ({ kernel, tokens, teams }: PageParts): readonly Route[] => [
  {
    method: 'GET',
    path: '/_people',
    handle: () => ok(people.map((person) => ({ ...person, ...teams.presence(person.id) }))),
  },
  {
    method: 'POST',
    path: '/_token',
    handle: async (request) => {
      const { person } = readJson(z.object({ person: personRef }), request);
      const { world } = kernel.control;
      return ok({ token: await ownApiToken({ world, tokens }, personById(person)) });
    },
  },
];
