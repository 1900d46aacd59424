/**
 * A contact center without a vendor: CloudEvents, signed by Standard Webhooks or with a key in a header.
 * Its notes stand under `<origin>/generic/v1/conversations/{conversationId}/notes`.
 */
import { StandInError, type Route, type StandInRequest } from '../../kernel/stand-in.ts';
import type { World } from '../../kernel/world.ts';
import { newNote, parse } from '../kit/inputs.ts';
import type { Call, Note } from '../kit/model.ts';
import type { Manner } from '../kit/outbox.ts';
import { createCallCenter, type CallCenterParts, type Vendor } from '../kit/vendor.ts';
import { delivery, encode, type Delivery } from './delivery.ts';

export { sandboxWebhookKey, sandboxWebhookSecret } from './delivery.ts';

/** What a client of its API presents; guards nothing. */
export const sandboxApiToken = 'sandbox-only-contact-center-token';

const backOffMs = [500, 1000, 2000, 5000] as const;
const maxTries = 10;
const gone = 410;

export function createGeneric(world: World): Vendor {
  const settings = world.slice<Delivery>('ccaas-generic-delivery', () => delivery.parse({}));
  const manner: Manner = {
    get connection() {
      return settings.state.connection;
    },
    encode: (call, event) => encode(world, settings.state, call, event),
    isOrdered: true,
    timeoutMs: 15_000,
    retryInMs: (tries, { status, retryAfterMs }) => {
      if (tries >= maxTries || status === gone) return undefined;
      return Math.max(backOffMs[Math.min(tries, backOffMs.length) - 1] ?? 0, retryAfterMs);
    },
  };
  const center = createCallCenter(world, { name: 'generic', manner, tells: () => true });
  const deliveryRoutes: readonly Route[] = [
    { method: 'GET', path: '/generic/v1/delivery', handle: () => ok(200, settings.state) },
    {
      method: 'PUT',
      path: '/generic/v1/delivery',
      handle: (request) => {
        checkBearer(request);
        Object.assign(settings.state, parse(delivery, request.json()));
        settings.changed();
        return ok(200, settings.state);
      },
    },
  ];
  return {
    name: 'generic',
    calls: () => center.calls(),
    startCall: (input) => center.startCall(input),
    sendEvent: (callId, type, data) => center.sendEvent(callId, type, data),
    routes: [
      { method: 'GET', path: '/generic/calls', handle: () => ok(200, { calls: center.calls() }) },
      ...deliveryRoutes,
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

function checkBearer({ headers }: StandInRequest): void {
  if (headers.authorization !== `Bearer ${sandboxApiToken}`) {
    throw new StandInError(401, 'Unauthorized', 'the bearer token is missing or wrong');
  }
}

function addNote(world: World, center: CallCenterParts, call: Call, input: unknown) {
  const { id = world.uuid(), ...said } = parse(newNote, input);
  const known = call.notes.find((one) => one.id === id);
  if (known) return ok(200, known);
  const note: Note = { id, ...said, at: world.nowIso() };
  call.notes.push(note);
  center.changed(call);
  return ok(201, note);
}

const ok = (status: number, body: object) => ({ status, body });
