/** What one webhook tells, for tests that read it. */
import assert from 'node:assert/strict';
import { amazonConnect } from '../../../../bot/adapters/ccaas/amazon-connect/index.ts';
import { systemIds } from '../../../../bot/adapters/system/ids.ts';
import {
  WebhookRefused,
  type ContactCenter,
  type Intake,
  type WebhookRequest,
} from '../../../../bot/ports/contact-center.ts';
import { noon } from '../../../support/builders.ts';
import { connectionWith, requestAt, secret } from './samples.ts';

export const nowMs = Date.parse(noon);

export const centerWith = (
  settings: object = {},
  { secrets = [secret], atMs = nowMs }: { secrets?: readonly string[]; atMs?: number } = {},
): ContactCenter =>
  amazonConnect.connect(connectionWith(secrets, settings), {
    clock: { now: () => atMs },
    ids: systemIds,
    timeoutMs: 2_000,
  });

export const receive = (door: string, body: unknown, center = centerWith()): Promise<Intake> =>
  center.receive(requestAt(door, body, { secret, nowMs }));

/** Per contact: what it was told, with its time and its leg where that is not the contact itself. */
export const told = ({ interactions }: Intake) =>
  interactions.map(({ externalId, events }) => ({
    externalId,
    facts: events.map(({ fact }) => fact),
  }));

export const types = ({ interactions }: Intake): readonly string[] =>
  interactions.flatMap(({ events }) => events.map(({ fact }) => fact.type));

export async function refusal(
  request: WebhookRequest | Promise<Intake>,
  center = centerWith(),
): Promise<string> {
  try {
    await ('door' in request ? center.receive(request) : request);
  } catch (error) {
    if (error instanceof WebhookRefused) return `${error.kind}: ${error.where}`;
    throw error;
  }
  return assert.fail('it was taken');
}
