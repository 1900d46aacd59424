/** What the provider makes of a request, in the words of the tests. */
import assert from 'node:assert/strict';
import { systemIds } from '../../../../bot/adapters/system/ids.ts';
import { genesysCloud } from '../../../../bot/adapters/ccaas/genesys-cloud/index.ts';
import type {
  InteractionEvent,
  InteractionFact,
} from '../../../../bot/domain/interaction/facts.ts';
import {
  WebhookRefused,
  type Connection,
  type ContactCenter,
  type Intake,
  type WebhookRequest,
} from '../../../../bot/ports/contact-center.ts';
import { connectionWith, noonMs } from './samples.ts';

export const connected = (given: Partial<Connection> = {}): ContactCenter =>
  genesysCloud.connect(connectionWith(given), {
    clock: { now: () => noonMs },
    ids: systemIds,
    timeoutMs: 10_000,
  });

const eventsOf = ({ interactions }: Intake): readonly InteractionEvent[] =>
  interactions.flatMap(({ events }) => events);

export const eventsIn = async (
  request: WebhookRequest,
  by = connected(),
): Promise<readonly InteractionEvent[]> => eventsOf(await by.receive(request));

export const factsIn = async (
  request: WebhookRequest,
  by = connected(),
): Promise<readonly InteractionFact[]> => (await eventsIn(request, by)).map((event) => event.fact);

export async function isPassedOver(request: WebhookRequest, by = connected()): Promise<void> {
  assert.deepEqual(await by.receive(request), { interactions: [], ignored: 1 });
}

/** @returns what is wrong in it */
export async function refusal(
  request: WebhookRequest,
  by = connected(),
): Promise<{ readonly kind: string; readonly where: string }> {
  const error: unknown = await by.receive(request).then(
    () => assert.fail('it was taken'),
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof WebhookRefused, String(error));
  return { kind: error.kind, where: error.where };
}
