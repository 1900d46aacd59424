/** Microsoft Graph v1.0, the part around chats, apps, people and presence. */
import type { Tokens } from '../entra/tokens.ts';
import type { Route, StandIn } from '../kernel/stand-in.ts';
import type { World } from '../kernel/world.ts';
import type { TeamsWorld } from '../teams/index.ts';
import { activityRoutes } from './activities.ts';
import { batchRoute } from './batch.ts';
import { chatRoutes } from './chats.ts';
import { badRequest, errorBody, notBuilt } from './errors.ts';
import { installRoutes } from './installs.ts';
import { memberRoutes } from './members.ts';
import { messageRoutes } from './messages.ts';
import { presenceRoutes } from './presences.ts';
import { answered, definer, identify, type GraphContext } from './routes.ts';
import { userRoutes } from './users.ts';

export function createGraph(world: World, tokens: Tokens, teams: TeamsWorld): StandIn {
  const context: GraphContext = { world, tokens, teams };
  const define = definer(context);
  const routes = [
    ...chatRoutes(context, define),
    ...memberRoutes(context, define),
    ...installRoutes(context, define),
    ...messageRoutes(context, define),
    ...activityRoutes(context, define),
    ...userRoutes(context, define),
    ...presenceRoutes(context, define),
  ];
  return {
    service: 'graph',
    routes: [...routes, batchRoute(context, define, routes), ...meRoutes(context)],
    errorBody: (_status, code, message) => {
      const id = world.uuid();
      const date = world.nowIso().slice(0, 19);
      return errorBody(code, message, { requestId: id, clientId: id, date });
    },
  };
}

/** `/me` means the person of a delegated token; an app is nobody. */
function meRoutes(context: GraphContext): Route[] {
  const methods = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'] as const;
  return methods.map((method) => ({
    method,
    path: /^\/v1\.0\/me(\/.*)?$/,
    handle: (request) =>
      answered(context.world, request, async () => {
        const caller = await identify(context, request);
        if (caller.kind === 'user') throw notBuilt(`${method} ${request.url.pathname}`);
        throw badRequest('/me request is only valid with delegated authentication flow.');
      }),
  }));
}
