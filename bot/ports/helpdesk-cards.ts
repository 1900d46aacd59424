import type { Composed } from '../domain/helpdesk/composed.ts';
import type { Desk } from '../domain/helpdesk/desk.ts';
import type { Thread } from '../domain/helpdesk/thread.ts';
import type { IsoTime } from '../domain/ids.ts';
import type { Card } from './cards.ts';

/** @param change since it was first shown: its words are gone when it was removed */
export type AgentsWords = { readonly text: string; readonly change?: 'edited' | 'removed' };

/** Draws what stands in an employee's thread. Pure: the same state gives the same card. */
export interface DeskCards {
  /** @param view.composed in a language model's words, instead of the article's */
  answerCard(view: { thread: Thread; round: number; composed?: Composed | undefined }): Card;
  /** @param view.undelivered how many messages did not reach the contact center */
  handOverCard(view: {
    thread: Thread;
    session: number;
    agent: string | undefined;
    undelivered: number;
    at: IsoTime;
  }): Card;
  /**
   * @param view.texts in order: what came late stands before what was said after it
   * @param view.isAfterGap something that was said before it is missing
   */
  agentsWordsCard(view: {
    thread: Thread;
    agent: string | undefined;
    texts: readonly AgentsWords[];
    isAfterGap: boolean;
  }): Card;
  /** @param view.isUnread what an agent wrote meanwhile cannot be read */
  gapCard(view: {
    thread: Thread;
    from: IsoTime;
    until: IsoTime;
    isUnread: boolean;
    at: IsoTime;
  }): Card;
  ratingCard(view: { thread: Thread; desk: Desk }): Card;
  idleCard(view: { thread: Thread; closesAt: IsoTime; at: IsoTime }): Card;
}
