/** Where members see the whole of a swarm: the tab of its chat, as a page of its own. */
export const swarmPage = (id: string): string =>
  `${window.location.origin}/tabs/swarm?id=${encodeURIComponent(id)}`;
