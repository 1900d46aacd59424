/** What every contact center is to the page and the stories. */
import type { Route } from '../../kernel/stand-in.ts';
import type { World } from '../../kernel/world.ts';
import { createCalls, type NewChat } from './calls.ts';
import type { NewCall } from './inputs.ts';
import type { Call, CcaasState, Channel, EventType } from './model.ts';
import { createOutbox, type Manner } from './outbox.ts';

export type CallCenter = {
  calls(): readonly Call[];
  /** A customer calls and reaches the agent; the events of it go to the bot. */
  startCall(input: NewCall): { readonly id: string };
  /** Something happens to a call. `data` as the type wants it: see docs/sandbox.md. */
  sendEvent(callId: string, type: string, data?: unknown): { readonly id: string };
};

export type Vendor = CallCenter & {
  /** As a connection names it: `genesys-cloud`. */
  readonly name: string;
  /** Its API, under `/<name>/`. */
  readonly routes: readonly Route[];
};

export type Making = {
  readonly name: string;
  readonly manner: Manner;
  /** What it has a way to say: the rest happens and is told to nobody. */
  readonly tells: (type: EventType) => boolean;
  /** The vendor's own kind of call id; a UUID otherwise. */
  readonly newId?: (channel: Channel) => string;
  /** The smallest step of the times this vendor tells: calls that are hurried through run ahead by it. */
  readonly momentMs?: number;
};

export type CallCenterParts = CallCenter & {
  /** Throws 404 when there is no such call. */
  find(id: string): Call;
  /** Somebody wrote in by the vendor's own API; what happens in it then goes through `sendEvent`. */
  openChat(chat: NewChat): Call;
  /** A call was written to: whoever watches is told. */
  changed(call: Call): void;
};

/** The calls of one vendor and the way they are told of. */
export function createCallCenter(
  world: World,
  { name, manner, tells, newId = () => world.uuid(), momentMs = 1 }: Making,
): CallCenterParts {
  const slice = world.slice<CcaasState>(`ccaas-${name}`, () => ({ calls: [] }));
  const calls = createCalls(world, { vendor: name, slice, tells, newId, momentMs });
  const outbox = createOutbox(world, slice, manner);
  return {
    calls: () => calls.all(),
    find: (id) => calls.find(id),
    openChat: (chat) => calls.open(chat),
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
    changed(call) {
      slice.changed({ kind: 'note', id: call.id });
    },
  };
}
