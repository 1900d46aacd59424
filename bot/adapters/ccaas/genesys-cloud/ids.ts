import type { Ids } from '../../../ports/ids.ts';

/**
 * Ids told without their names say what they are ids of, so that `names.ts` knows whom to ask. Agents
 * keep the bare user id: it is the one that other systems of the customer may know.
 */
const kinds = ['queue', 'wrap-up', 'outcome', 'flow'] as const;
export type Kind = (typeof kinds)[number];

export const idOf = (kind: Kind, id: string): string => `${kind}:${id}`;

export function parseId(told: string): { readonly kind: Kind | 'user'; readonly id: string } {
  const kind = kinds.find((one) => told.startsWith(`${one}:`));
  return kind ? { kind, id: told.slice(kind.length + 1) } : { kind: 'user', id: told };
}

/**
 * The contact of a helpdesk thread. Open Messaging names its messages by the `from.id` we gave (the
 * thread) and never says the conversation's id, so the thread is the key of what comes by that door;
 * a conversation's events come under the conversation's own id.
 */
export const threadKey = (threadId: string): string => `open:${threadId}`;
export const threadOf = (externalId: string): string | undefined =>
  externalId.startsWith('open:') ? externalId.slice('open:'.length) : undefined;

/** Ours, of the message that begins the chat of a thread: a receipt names it. */
export const beginningId = (ids: Ids, integrationId: string, threadId: string): string =>
  ids.derivedId('begin', integrationId, threadId);
