/** The app in Teams: its tabs as its package declares them, and the activity feed. */
import type { Route } from '../kernel/stand-in.ts';
import { app, tenantId } from '../people.ts';
import { appManifest } from '../teams/app-manifest.ts';
import { ok, personRef, query, read } from './input.ts';
import type { PageParts } from './parts.ts';

export const appRoutes = ({ kernel, teams }: PageParts): readonly Route[] => [
  {
    method: 'GET',
    path: '/_app',
    handle: () => {
      const { version, staticTabs } = appManifest(kernel.control.world.botUrl);
      const { manifestId, catalogId, name } = app;
      return ok({ manifestId, catalogId, name, version, tenantId, tabs: staticTabs });
    },
  },
  {
    method: 'GET',
    path: '/_activity',
    handle: (request) => ok(teams.activitiesOf(read(personRef, query(request, 'person')))),
  },
];
