/** What a request comes to, in short. */
import assert from 'node:assert/strict';
import type {
  InteractionEvent,
  InteractionFact,
} from '../../../../bot/domain/interaction/facts.ts';
import { WebhookRefused, type WebhookRequest } from '../../../../bot/ports/contact-center.ts';
import { center, signed, structured } from './samples.ts';

/** The events of one call, all of them. */
export async function eventsOf(
  request: WebhookRequest,
  settings: unknown = {},
): Promise<readonly InteractionEvent[]> {
  const { interactions } = await center(settings).receive(signed(request));
  return interactions.flatMap((one) => one.events);
}

export const factsOf = async (
  event: unknown,
  settings: unknown = {},
): Promise<readonly InteractionFact[]> =>
  (await eventsOf(structured(event), settings)).map(({ fact }) => fact);

/** `malformed: data.queue` */
export async function refusalOf(request: WebhookRequest): Promise<string> {
  try {
    await center().receive(signed(request));
  } catch (error) {
    if (error instanceof WebhookRefused) return error.message;
    throw error;
  }
  return assert.fail('it was taken');
}
