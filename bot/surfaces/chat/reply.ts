import { CardFactory, MessageFactory, type Activity } from 'botbuilder';
import type { Card } from '../../ports/cards.ts';
import { tidy } from './cards/text.ts';

/** What the bot says to a person. `none`: what was asked for is visible by itself. */
export type Reply =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'card'; readonly card: Card }
  | { readonly kind: 'none' };

export const text = (words: string): Reply => ({ kind: 'text', text: words });
export const card = (drawn: Card): Reply => ({ kind: 'card', card: drawn });
export const nothing: Reply = { kind: 'none' };

export function toActivity(reply: Exclude<Reply, { kind: 'none' }>): Partial<Activity> {
  if (reply.kind === 'card') return cardActivity(reply.card);
  // Plain: what people wrote may stand in it, and formats nothing.
  return { ...MessageFactory.text(tidy(reply.text)), textFormat: 'plain' };
}

export function cardActivity({ content, summary }: Card): Partial<Activity> {
  const activity = MessageFactory.attachment(CardFactory.adaptiveCard(content));
  return { ...activity, summary };
}
