/**
 * Sends each call's events to the bot as a vendor does: in order within a call, again on no answer or
 * one that is not 2xx, always under the same `webhook-id`, and in the end no more.
 */
import { Webhook } from 'standardwebhooks';
import type { Slice, World } from '../../kernel/world.ts';
import type { Call, CallEvent, CcaasState } from './model.ts';
import { typePrefix } from './model.ts';

/** `whsec_` and the base64 of a sentence that says what it is worth. */
export const sandboxWebhookSecret = `whsec_${Buffer.from(
  'This secret is for the sandbox only: it guards nothing.',
).toString('base64')}`;

/** The source of every event: which contact center, whose. */
const source = 'ccaas/generic/contoso';
const defaultConnection = 'voice-de';

const backOffMs = [500, 1000, 2000, 5000] as const;
const maxTries = 10;
const gone = 410;

export type Outbox = {
  /** Sends what waits for this call, unless that is under way. */
  wake(callId: string): void;
};

export function createOutbox(world: World, slice: Slice<CcaasState>): Outbox {
  const webhook = new Webhook(sandboxWebhookSecret);
  let draining = new Set<string>();

  const drain = async (callId: string, mine: Set<string>): Promise<void> => {
    const next = () => {
      const call = slice.state.calls.find((one) => one.id === callId);
      return call?.events.find((one) => one.delivery === 'waiting');
    };
    for (let event = next(); event; event = next()) {
      const answer = await attempt(world, webhook, event);
      // A reset or a closing came in between: what we hold is no longer the sandbox's.
      if (mine !== draining) return;
      settle(event, answer);
      slice.changed({ kind: 'call', id: callId });
      if (event.delivery === 'waiting') await pause(world, event.tries, answer.retryAfterMs);
      if (mine !== draining) return;
    }
    mine.delete(callId);
  };

  const forget = () => {
    draining = new Set();
  };
  world.onReset(forget);
  world.onClose(forget);

  return {
    wake(callId) {
      if (draining.has(callId)) return;
      draining.add(callId);
      void drain(callId, draining);
    },
  };
}

/** What lies unsent in the saved state of an earlier run. */
export const unsent = (calls: readonly Call[]): readonly string[] =>
  calls
    .filter(({ events }) => events.some((one) => one.delivery === 'waiting'))
    .map(({ id }) => id);

type Answer = { readonly status?: number; readonly text: string; readonly retryAfterMs: number };

async function attempt(world: World, webhook: Webhook, event: CallEvent): Promise<Answer> {
  const body = JSON.stringify({
    specversion: '1.0',
    id: event.id,
    source,
    type: typePrefix + event.type,
    subject: conversationOf(event),
    time: event.time,
    datacontenttype: 'application/json',
    data: event.data,
  });
  const seconds = Math.floor(world.now() / 1000);
  try {
    const { status, headers } = await world.deliver('ccaas', {
      url: `${world.botUrl}/api/ccaas/${defaultConnection}/events`,
      headers: {
        'content-type': 'application/cloudevents+json',
        'webhook-id': event.id,
        'webhook-timestamp': String(seconds),
        'webhook-signature': webhook.sign(event.id, new Date(seconds * 1000), body),
      },
      body,
    });
    const retryAfter = Number(headers['retry-after'] ?? 0);
    return { status, text: String(status), retryAfterMs: retryAfter > 0 ? retryAfter * 1000 : 0 };
  } catch (error) {
    return { text: error instanceof Error ? error.message : String(error), retryAfterMs: 0 };
  }
}

const conversationOf = ({ data }: CallEvent) =>
  'conversationId' in data ? String(data.conversationId) : '';

function settle(event: CallEvent, { status, text }: Answer): void {
  event.tries += 1;
  event.lastAnswer = text;
  if (status !== undefined && status >= 200 && status < 300) event.delivery = 'delivered';
  else if (event.tries >= maxTries || status === gone) event.delivery = 'given-up';
}

const pause = (world: World, tries: number, retryAfterMs: number): Promise<void> =>
  new Promise((resolve) => {
    const wanted = backOffMs[Math.min(tries, backOffMs.length) - 1] ?? 0;
    world.later(Math.max(wanted, retryAfterMs), resolve);
  });
