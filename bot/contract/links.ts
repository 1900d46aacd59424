/** The swarm's page, below the public origin of the bot. */
export const swarmPagePath = (swarmId: string): string =>
  `/tabs/swarm?id=${encodeURIComponent(swarmId)}`;
