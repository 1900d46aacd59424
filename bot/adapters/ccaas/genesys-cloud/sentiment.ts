import { z } from 'zod';
import type { IsoTime } from '../../../domain/ids.ts';
import type { InteractionEvent, MoodLabel } from '../../../domain/interaction/facts.ts';
import { outsideId } from '../../http/outside-id.ts';
import { toEvent } from './event.ts';

/**
 * The overall sentiment of a conversation so far. The topic's name is not among what is published for
 * us to read, its model is: so the event is known by its fields. It carries no time of its own.
 */
const sentiment = z.object({
  conversationId: outsideId,
  sentimentOverallScore: z.number(),
});
export type Sentiment = z.output<typeof sentiment>;

export const sentimentIn = (body: unknown): Sentiment | undefined => sentiment.safeParse(body).data;

export function tellSentiment(
  { sentimentOverallScore }: Sentiment,
  { at, moodDeadZone }: { readonly at: IsoTime; readonly moodDeadZone: number },
): InteractionEvent {
  const label = labelOf(sentimentOverallScore, moodDeadZone);
  return toEvent(['sentiment', sentimentOverallScore], { at, fact: { type: 'mood', label } });
}

/**
 * By sign alone: the model does not state the scale (−1 to 1, or −100 to 100). How near to zero still
 * counts as neutral is a setting, to be checked on the tenant.
 */
function labelOf(score: number, deadZone: number): MoodLabel {
  if (Math.abs(score) <= deadZone) return 'neutral';
  return score > 0 ? 'positive' : 'negative';
}
