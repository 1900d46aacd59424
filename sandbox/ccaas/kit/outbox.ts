/**
 * Sends each call's events to the bot as its vendor does: in order or not, again on no answer or one it
 * does not like, always under the same id, and in the end no more.
 */
import type { Slice, World } from '../../kernel/world.ts';
import type { Call, CallEvent, CcaasState } from './model.ts';

/** One webhook as it goes over the wire. */
export type Wire = {
  /** What follows `/api/ccaas/<connection>/`, with a query if there is one. */
  readonly door: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Where this one is given less or more time than the others. */
  readonly timeoutMs?: number;
};

export type Answer = {
  /** Undefined: none came. */
  readonly status?: number;
  readonly text: string;
  readonly retryAfterMs: number;
};

/** How a vendor delivers. */
export type Manner = {
  readonly connection: string;
  /**
   * How the vendor says it: mostly one webhook, sometimes several, each delivered by itself; none: it has
   * no way to say this one. Signed at each attempt.
   */
  readonly encode: (call: Call, event: CallEvent) => readonly Wire[];
  /** False: events of one call overtake each other, and some come twice. */
  readonly isOrdered: boolean;
  readonly timeoutMs: number;
  /** How long until the next attempt; undefined: no more. @param tries attempts made at it, 1 or more */
  readonly retryInMs: (tries: number, answer: Answer, wire: Wire) => number | undefined;
};

export type Outbox = {
  /** Sends what waits for this call, unless that is under way. */
  wake(callId: string): void;
};

const sharedLives = { duplicateEvery: 7, lateEvery: 5, lateMs: 300 } as const;

export function createOutbox(world: World, slice: Slice<CcaasState>, manner: Manner): Outbox {
  /** By event id: what is under way; a new set after a reset, so that old tries end by themselves. */
  let underWay = new Set<string>();
  let sent = 0;

  const send = async (call: Call, event: CallEvent, mine: Set<string>): Promise<void> => {
    const isOver = () => mine !== underWay;
    const delivery = await deliverAll({ world, slice, manner, isOver }, call, event);
    // A reset or a closing came in between: what we hold is no longer the sandbox's.
    if (delivery === 'over') return;
    event.delivery = delivery;
    slice.changed({ kind: 'call', id: call.id });
  };

  /** One after the other, each until it is taken or given up. */
  const drain = async (call: Call, mine: Set<string>): Promise<void> => {
    const next = () => call.events.find((one) => one.delivery === 'waiting');
    for (let event = next(); event && mine === underWay; event = next()) {
      await send(call, event, mine);
    }
    mine.delete(call.id);
  };

  /** Each by itself: some late, some twice, as a bus without an order brings them. */
  const scatter = (call: Call, mine: Set<string>): void => {
    for (const event of call.events) {
      if (event.delivery !== 'waiting' || mine.has(event.id)) continue;
      mine.add(event.id);
      sent += 1;
      const lateMs = sent % sharedLives.lateEvery === 0 ? sharedLives.lateMs : 0;
      const isTwice = sent % sharedLives.duplicateEvery === 0;
      void pause(world, lateMs)
        .then(() => send(call, event, mine))
        .then(() =>
          isTwice && mine === underWay ? attemptAll(world, manner, call, event) : undefined,
        )
        .finally(() => mine.delete(event.id));
    }
  };

  const forget = () => {
    underWay = new Set();
  };
  world.onReset(forget);
  world.onClose(forget);

  const wake = (callId: string): void => {
    const call = slice.state.calls.find((one) => one.id === callId);
    if (!call) return;
    if (!manner.isOrdered) {
      scatter(call, underWay);
    } else if (!underWay.has(callId)) {
      underWay.add(callId);
      void drain(call, underWay);
    }
  };
  // What lies unsent in the saved state of an earlier run.
  for (const call of slice.state.calls) wake(call.id);
  return { wake };
}

type Sending = {
  readonly world: World;
  readonly slice: Slice<CcaasState>;
  readonly manner: Manner;
  readonly isOver: () => boolean;
};

/** Each of an event's webhooks until it is taken or given up. */
async function deliverAll(
  sending: Sending,
  call: Call,
  event: CallEvent,
): Promise<'delivered' | 'given-up' | 'untold' | 'over'> {
  const { length } = sending.manner.encode(call, event);
  let delivery: 'delivered' | 'given-up' | 'untold' = length === 0 ? 'untold' : 'delivered';
  for (let place = 0; place < length; place += 1) {
    const end = await deliverOne(sending, { call, event, place });
    if (end === 'over') return 'over';
    if (end === 'given-up') delivery = 'given-up';
  }
  return delivery;
}

async function deliverOne(
  { world, slice, manner, isOver }: Sending,
  { call, event, place }: Piece,
): Promise<'taken' | 'given-up' | 'over'> {
  for (let tries = 1; ; tries += 1) {
    const { wire, answer } = await attempt(world, manner, { call, event, place });
    if (isOver()) return 'over';
    event.tries += 1;
    event.lastAnswer = answer.text;
    if (isTaken(answer)) return 'taken';
    const waitMs = manner.retryInMs(tries, answer, wire);
    if (waitMs === undefined) return 'given-up';
    slice.changed({ kind: 'call', id: call.id });
    await pause(world, waitMs);
    if (isOver()) return 'over';
  }
}

async function attemptAll(
  world: World,
  manner: Manner,
  call: Call,
  event: CallEvent,
): Promise<void> {
  for (const place of manner.encode(call, event).keys()) {
    await attempt(world, manner, { call, event, place });
  }
}

/** Which webhook of an event. */
type Piece = { readonly call: Call; readonly event: CallEvent; readonly place: number };

async function attempt(
  world: World,
  { connection, encode, timeoutMs }: Manner,
  { call, event, place }: Piece,
): Promise<{ wire: Wire; answer: Answer }> {
  const wire = encode(call, event)[place];
  if (!wire) throw new Error(`${call.vendor} says ${event.type} in less webhooks than before`);
  const answer = await post(world, {
    url: `${world.botUrl}/api/ccaas/${connection}/${wire.door}`,
    headers: wire.headers,
    body: wire.body,
    timeoutMs: wire.timeoutMs ?? timeoutMs,
  });
  return { wire, answer };
}

async function post(world: World, request: Parameters<World['deliver']>[1]): Promise<Answer> {
  try {
    const { status, headers } = await world.deliver('ccaas', request);
    const retryAfter = Number(headers['retry-after'] ?? 0);
    return { status, text: String(status), retryAfterMs: retryAfter > 0 ? retryAfter * 1000 : 0 };
  } catch (error) {
    return { text: error instanceof Error ? error.message : String(error), retryAfterMs: 0 };
  }
}

const isTaken = ({ status }: Answer): boolean =>
  status !== undefined && status >= 200 && status < 300;

const pause = (world: World, ms: number): Promise<void> =>
  ms === 0 ? Promise.resolve() : new Promise((resolve) => void world.later(ms, resolve));
