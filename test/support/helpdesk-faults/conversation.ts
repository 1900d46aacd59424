import { personId } from '../../../bot/domain/ids.ts';
import type { Manner } from './far-center.ts';

/** One employee's thread, and what they and their agent will say. */
export type Conversation = {
  readonly name: string;
  readonly rootId: string;
  readonly manner: Manner;
  /** What reached us, or should have, in the order it was written. */
  readonly written: string[];
  readonly agentWrote: string[];
  /** Given up by Teams while we were away: nobody can read it later. */
  readonly unread: string[];
  isSolved: boolean;
};

export const channelOf = (manner: Manner): string => `19:${manner}@thread.tacv2`;

export const whoAndWhere = ({ name, manner, rootId }: Conversation) => ({
  by: { id: personId(name), name },
  place: { kind: 'channel', channelId: channelOf(manner), rootId } as const,
});
