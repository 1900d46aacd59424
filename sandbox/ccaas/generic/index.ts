/** A contact center without a vendor: CloudEvents, signed by Standard Webhooks. */
import type { Route, StandInRequest } from '../../kernel/stand-in.ts';
import { StandInError } from '../../kernel/stand-in.ts';
import type { Slice, World } from '../../kernel/world.ts';
import { createCalls } from './calls.ts';
import { createOutbox, unsent } from './delivery.ts';
import { newNote, parse, type NewCall } from './inputs.ts';
import type { Call, CcaasState, Note } from './model.ts';

export { sandboxWebhookSecret } from './delivery.ts';
export type { NewCall } from './inputs.ts';
export type { Call, CallEvent, CallPhase } from './model.ts';

/** What a client of its API presents; guards nothing. */
export const sandboxApiToken = 'sandbox-only-contact-center-token';

export type GenericOperations = {
  calls(): readonly Call[];
  /** A customer calls and reaches the agent; the events of it go to the bot. */
  startCall(input: NewCall): { readonly id: string };
  /** Something happens to a call. `data` as the type wants it: see docs/sandbox.md. */
  sendEvent(callId: string, type: string, data?: unknown): { readonly id: string };
};

export type Generic = GenericOperations & { readonly routes: readonly Route[] };

export function createGeneric(world: World): Generic {
  const slice = world.slice<CcaasState>('ccaas', () => ({ calls: [] }));
  const calls = createCalls(world, slice);
  const outbox = createOutbox(world, slice);
  for (const id of unsent(calls.all())) outbox.wake(id);

  return {
    calls: () => calls.all(),
    startCall(input) {
      const { id } = calls.start(input);
      outbox.wake(id);
      return { id };
    },
    sendEvent(callId, type, data) {
      const { id } = calls.happen(callId, type, data);
      outbox.wake(callId);
      return { id };
    },
    routes: [
      { method: 'GET', path: '/generic/calls', handle: () => ok(200, { calls: calls.all() }) },
      {
        method: 'POST',
        path: '/generic/v1/conversations/:id/notes',
        handle: (request) => {
          checkBearer(request);
          return addNote(world, slice, calls.find(request.params['id'] ?? ''), request.json());
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

function addNote(world: World, slice: Slice<CcaasState>, call: Call, input: unknown) {
  const { id = world.uuid(), text, author } = parse(newNote, input);
  const known = call.notes.find((one) => one.id === id);
  if (known) return ok(200, known);
  const note: Note = { id, text, ...(author !== undefined && { author }), at: world.nowIso() };
  call.notes.push(note);
  slice.changed({ kind: 'note', id: call.id });
  return ok(201, note);
}

const ok = (status: number, body: object) => ({ status, body });
