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
  /** How the vendor says it: mostly one webhook, sometimes several. Signed at each attempt. */
  readonly encode: (call: Call, event: CallEvent) => readonly Wire[];
  /** False: events of one call overtake each other, and some come twice. */
  readonly isOrdered: boolean;
  readonly timeoutMs: number;
  /** How long until the next attempt; undefined: no more. @param tries attempts made, 1 or more */
  readonly retryInMs: (tries: number, answer: Answer) => number | undefined;
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
    while (event.delivery === 'waiting') {
      const answer = await attempt(world, manner, call, event);
      // A reset or a closing came in between: what we hold is no longer the sandbox's.
      if (mine !== underWay) return;
      const waitMs = settle(event, answer, manner);
      slice.changed({ kind: 'call', id: call.id });
      if (waitMs !== undefined) await pause(world, waitMs);
      if (mine !== underWay) return;
    }
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
          isTwice && mine === underWay ? attempt(world, manner, call, event) : undefined,
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

async function attempt(
  world: World,
  { connection, encode, timeoutMs }: Manner,
  call: Call,
  event: CallEvent,
): Promise<Answer> {
  let last: Answer = { status: 204, text: '204', retryAfterMs: 0 };
  for (const { door, headers, body } of encode(call, event)) {
    last = await post(world, {
      url: `${world.botUrl}/api/ccaas/${connection}/${door}`,
      headers,
      body,
      timeoutMs,
    });
    if (!isTaken(last)) return last;
  }
  return last;
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

/** @returns how long until the next attempt, if there is one */
function settle(event: CallEvent, answer: Answer, { retryInMs }: Manner): number | undefined {
  event.tries += 1;
  event.lastAnswer = answer.text;
  if (isTaken(answer)) {
    event.delivery = 'delivered';
    return undefined;
  }
  const waitMs = retryInMs(event.tries, answer);
  if (waitMs === undefined) event.delivery = 'given-up';
  return waitMs;
}

const pause = (world: World, ms: number): Promise<void> =>
  ms === 0 ? Promise.resolve() : new Promise((resolve) => void world.later(ms, resolve));
