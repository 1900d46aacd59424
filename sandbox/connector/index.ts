/** The Bot Connector v3 as Teams serves it, and the Teams client of everyone in the world. */
import type { Tokens } from '../entra/tokens.ts';
import type { StandIn } from '../kernel/stand-in.ts';
import type { World } from '../kernel/world.ts';
import type { TeamsWorld } from '../teams/index.ts';
import { openIdRoutes } from './auth.ts';
import { createTeamsClient, type TeamsClient } from './client.ts';
import { conversationRoutes } from './conversations.ts';
import { createDeliveries } from './deliveries.ts';
import { errorBody } from './errors.ts';
import { createTeamsLimits, type LimitsReport } from './limits.ts';
import { createPastedPictures } from './pictures.ts';
import { rosterRoutes } from './roster.ts';

export type Connector = TeamsClient & {
  /** What Teams' limits let through and refused. */
  limits(): LimitsReport;
};

/** @param options.areLimitsEnforced false: everything is let through, and still counted */
export function createConnector(
  world: World,
  tokens: Tokens,
  teams: TeamsWorld,
  options: { readonly areLimitsEnforced?: boolean } = {},
): StandIn & Connector {
  const deliveries = createDeliveries(world, tokens);
  const limits = createTeamsLimits(world, { isEnforced: options.areLimitsEnforced ?? true });
  const context = { world, tokens, teams, limits };
  const pictures = createPastedPictures(world, tokens);
  return {
    service: 'connector',
    routes: [
      ...openIdRoutes(world, tokens),
      ...conversationRoutes(context),
      ...rosterRoutes(context),
      ...pictures.routes,
    ],
    errorBody: (_status, code, message) => errorBody(code, message),
    limits: () => limits.report(),
    ...createTeamsClient({ world, teams, deliveries, pictures }),
  };
}
