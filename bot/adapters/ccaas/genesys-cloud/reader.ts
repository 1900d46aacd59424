import { isoTime, type IsoTime } from '../../../domain/ids.ts';
import type { InteractionEvent } from '../../../domain/interaction/facts.ts';
import type { Clock } from '../../../ports/clock.ts';
import type { ContactReader } from '../../../ports/contact-center.ts';
import type { GenesysApi } from './api.ts';
import { conversation, type Conversation } from './conversation.ts';
import { toEvent } from './event.ts';
import { threadOf } from './ids.ts';
import type { Names } from './names.ts';
import { newestTime, tellPicture } from './picture.ts';

type Needs = {
  readonly api: GenesysApi;
  readonly names: Names;
  readonly clock: Pick<Clock, 'now'>;
  readonly caseAttribute: string;
};

/** @throws OutsideError */
export const readConversation = (api: GenesysApi, id: string): Promise<Conversation> =>
  api.read(conversation, pathOf(id));

const pathOf = (id: string): string => `/api/v2/conversations/${encodeURIComponent(id)}`;

/** The conversation as it is now, with the times it gives itself, and the names behind ids. */
export function genesysReader({ api, names, clock, caseAttribute }: Needs): ContactReader {
  return {
    async read({ externalId }, unnamed) {
      // Of a helpdesk thread only the messages come under that key: there is no conversation to read.
      if (threadOf(externalId) !== undefined) return [];
      const picture = await api.readIfThere(conversation, pathOf(externalId));
      if (!picture) return [];
      const asOf = newestTime(picture) ?? isoTime(clock.now());
      const told = tellPicture(picture, { asOf, caseAttribute });
      const ids = [...new Set([...unnamed, ...unnamedIn(told)])];
      const found = await namesFound(ids, { names, at: picture.startTime ?? asOf });
      return [...told, ...found];
    },
  };
}

/** Whom the picture itself names by id alone. */
const unnamedIn = (events: readonly InteractionEvent[]): readonly string[] =>
  events.flatMap(({ fact }) =>
    fact.type === 'agent-assigned' && fact.agent.name === undefined ? [fact.agent.id] : [],
  );

async function namesFound(
  ids: readonly string[],
  { names, at }: { readonly names: Names; readonly at: IsoTime },
): Promise<readonly InteractionEvent[]> {
  const events: InteractionEvent[] = [];
  for (const id of ids) {
    const name = await names(id);
    if (name) events.push(toEvent(['name'], { at, fact: { type: 'name-found', id, ...name } }));
  }
  return events;
}
