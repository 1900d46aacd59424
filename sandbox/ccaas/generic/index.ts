/** A contact center without a vendor: CloudEvents, signed by Standard Webhooks. */
import { Webhook } from 'standardwebhooks';
import type { StandInRequest } from '../../kernel/stand-in.ts';
import { StandInError } from '../../kernel/stand-in.ts';
import type { World } from '../../kernel/world.ts';
import { newNote, parse } from '../kit/inputs.ts';
import type { Call, CallEvent, Note } from '../kit/model.ts';
import type { Manner, Wire } from '../kit/outbox.ts';
import { createCallCenter, type CallCenterParts, type Vendor } from '../kit/vendor.ts';

/** What a client of its API presents; guards nothing. */
export const sandboxApiToken = 'sandbox-only-contact-center-token';

/** `whsec_` and the base64 of a sentence that says what it is worth. */
export const sandboxWebhookSecret = `whsec_${Buffer.from(
  'This secret is for the sandbox only: it guards nothing.',
).toString('base64')}`;

/** The source of every event: which contact center, whose. */
const source = 'ccaas/generic/contoso';
const typePrefix = 'com.caseswarm.';

const backOffMs = [500, 1000, 2000, 5000] as const;
const maxTries = 10;
const gone = 410;

export function createGeneric(world: World): Vendor {
  const webhook = new Webhook(sandboxWebhookSecret);
  const manner: Manner = {
    connection: 'voice-de',
    encode: (_call, event) => [encode(world, webhook, event)],
    isOrdered: true,
    timeoutMs: 15_000,
    retryInMs: (tries, { status, retryAfterMs }) => {
      if (tries >= maxTries || status === gone) return undefined;
      return Math.max(backOffMs[Math.min(tries, backOffMs.length) - 1] ?? 0, retryAfterMs);
    },
  };
  const center = createCallCenter(world, { name: 'generic', manner, tells: () => true });
  return {
    name: 'generic',
    calls: () => center.calls(),
    startCall: (input) => center.startCall(input),
    sendEvent: (callId, type, data) => center.sendEvent(callId, type, data),
    routes: [
      { method: 'GET', path: '/generic/calls', handle: () => ok(200, { calls: center.calls() }) },
      {
        method: 'POST',
        path: '/generic/v1/conversations/:id/notes',
        handle: (request) => {
          checkBearer(request);
          return addNote(world, center, center.find(request.params['id'] ?? ''), request.json());
        },
      },
    ],
  };
}

function encode(world: World, webhook: Webhook, event: CallEvent): Wire {
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
  return {
    door: 'events',
    headers: {
      'content-type': 'application/cloudevents+json',
      'webhook-id': event.id,
      'webhook-timestamp': String(seconds),
      'webhook-signature': webhook.sign(event.id, new Date(seconds * 1000), body),
    },
    body,
  };
}

const conversationOf = ({ data }: CallEvent) =>
  'conversationId' in data ? String(data.conversationId) : '';

function checkBearer({ headers }: StandInRequest): void {
  if (headers.authorization !== `Bearer ${sandboxApiToken}`) {
    throw new StandInError(401, 'Unauthorized', 'the bearer token is missing or wrong');
  }
}

function addNote(world: World, center: CallCenterParts, call: Call, input: unknown) {
  const { id = world.uuid(), text, author } = parse(newNote, input);
  const known = call.notes.find((one) => one.id === id);
  if (known) return ok(200, known);
  const note: Note = { id, text, ...(author !== undefined && { author }), at: world.nowIso() };
  call.notes.push(note);
  center.changed(call);
  return ok(201, note);
}

const ok = (status: number, body: object) => ({ status, body });
