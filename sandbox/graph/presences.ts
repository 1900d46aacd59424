import type { Route } from '../kernel/stand-in.ts';
import { bodyOf, listOf } from './body.ts';
import { contextUrl } from './chats.ts';
import { badRequest } from './errors.ts';
import { existingUser, type Define, type GraphContext } from './routes.ts';
import type { Entity } from './shapes.ts';

const mostIds = 650;

export function presenceRoutes(context: GraphContext, define: Define): Route[] {
  const entity = (id: string): Entity[] => {
    const presence = context.teams.presence(id);
    if (!presence) return [];
    return [
      { id, ...presence, outOfOfficeSettings: null, statusMessage: null, sequenceNumber: null },
    ];
  };
  return [
    define('POST', '/communications/getPresencesByUserId', 'read presences', (request) => {
      const ids = listOf(bodyOf(request), 'ids');
      if (ids.length === 0 || ids.length > mostIds) {
        throw badRequest(`The number of ids must be between 1 and ${mostIds}.`);
      }
      // Ids that nobody has are simply missing from the answer.
      const value = ids.flatMap((id) => (typeof id === 'string' ? entity(id) : []));
      const name = contextUrl(context, 'Collection(microsoft.graph.presence)');
      return { status: 200, body: { '@odata.context': name, value } };
    }),
    define('GET', '/users/:userId/presence', 'read presences', (request) => {
      const [presence] = entity(existingUser(request).id);
      const name = contextUrl(
        context,
        `users('${request.params['userId'] ?? ''}')/presence/$entity`,
      );
      return { status: 200, body: { '@odata.context': name, ...presence } };
    }),
  ];
}
