import type { Config } from '../config/config.ts';
import { createCards } from '../surfaces/chat/cards/index.ts';

export const swarmPage = (config: Config) => (id: string) =>
  `${config.server.publicUrl}/tabs/swarm?id=${id}`;

export const casePage = (config: Config) => (id: string) =>
  `${config.dataverseUrl}/main.aspx?pagetype=entityrecord&etn=incident&id=${id}`;

export const cardsOf = (config: Config) =>
  createCards({
    timeZone: config.timeZone,
    swarmPage: swarmPage(config),
    casePage: casePage(config),
  });
