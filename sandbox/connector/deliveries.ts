/**
 * From Teams to the bot. A message is sent once: if the bot is down it is lost, as in life. Installs
 * and removals are tried until the bot took them, because a bot that missed one would never know.
 */
import type { Tokens } from '../entra/tokens.ts';
import type { Slice, World } from '../kernel/world.ts';
import { app } from '../people.ts';
import { connectorIssuer } from './auth.ts';
import type { Activity } from './envelope.ts';

export type Failure = {
  readonly at: string;
  readonly conversationId: string;
  readonly activityId: string;
  readonly type: string;
  /** Status the bot answered with; absent when nothing came. */
  readonly status?: number;
  readonly reason: string;
};

export type Outcome = { readonly status: number; readonly body: unknown };

export type Deliveries = {
  /** In order with everything else of this conversation; once. */
  send(conversationId: string, activity: Activity): void;
  /** In order the first time, then on its own until it is taken. */
  sendUntilTaken(conversationId: string, activity: Activity): void;
  /** At once, beside whatever else is under way: the person waits for the answer. */
  invoke(conversationId: string, activity: Activity): Promise<Outcome>;
  fail(failure: Omit<Failure, 'at'>): void;
  failures(): readonly Failure[];
  /** When everything sent so far has been answered or given up (not: retried until taken). */
  settled(): Promise<void>;
};

type Waiting = { readonly conversationId: string; readonly activity: Activity };
type ConnectorState = { failures: Failure[]; waiting: Record<string, Waiting> };

const messageTimeoutMs = 15_000;
const invokeTimeoutMs = 5_000;
const keptFailures = 200;
const firstPauseMs = 500;
const longestPauseMs = 5_000;

export function createDeliveries(world: World, tokens: Tokens): Deliveries {
  const slice = world.slice<ConnectorState>('connector', () => ({ failures: [], waiting: {} }));
  const lanes = createLanes();
  const post = poster(world, tokens);

  const fail: Deliveries['fail'] = (failure) => {
    const all = [...slice.state.failures, { at: world.nowIso(), ...failure }];
    slice.state.failures = all.slice(-keptFailures);
    slice.changed({ kind: 'failure', id: failure.conversationId });
  };
  const attempt: Attempt = async ({ conversationId, activity }, timeoutMs) => {
    const outcome = await post(activity, timeoutMs);
    const { id: activityId, type } = activity;
    if ('reason' in outcome) {
      fail({ conversationId, activityId, type, reason: outcome.reason });
    } else if (!wasTaken(outcome)) {
      const { status } = outcome;
      fail({ conversationId, activityId, type, status, reason: `the bot answered ${status}` });
    }
    return outcome;
  };
  const untilTaken = createRetries(world, slice, attempt);

  return {
    fail,
    failures: () => slice.state.failures,
    send: (conversationId, activity) => {
      lanes.run(conversationId, async () => {
        await attempt({ conversationId, activity }, messageTimeoutMs);
      });
    },
    sendUntilTaken: (conversationId, activity) => {
      slice.state.waiting[activity.id] = { conversationId, activity };
      slice.changed();
      lanes.run(conversationId, () => untilTaken(activity.id, firstPauseMs));
    },
    invoke: async (conversationId, activity) => {
      const outcome = await attempt({ conversationId, activity }, invokeTimeoutMs);
      return 'reason' in outcome ? outcome.seen : outcome;
    },
    settled: lanes.settled,
  };
}

type Attempt = (what: Waiting, timeoutMs: number) => Promise<Outcome | NoAnswer>;

const wasTaken = (outcome: Outcome | NoAnswer): boolean =>
  !('reason' in outcome) && outcome.status < 300;

/** Tries again with growing pauses, over restarts of the sandbox too, until the bot takes it. */
function createRetries(world: World, slice: Slice<ConnectorState>, attempt: Attempt) {
  const untilTaken = async (id: string, pauseMs: number): Promise<void> => {
    const waiting = slice.state.waiting[id];
    if (!waiting) return;
    if (wasTaken(await attempt(waiting, messageTimeoutMs))) {
      Reflect.deleteProperty(slice.state.waiting, id);
      slice.changed();
      return;
    }
    world.later(pauseMs, () => void untilTaken(id, Math.min(pauseMs * 2, longestPauseMs)));
  };
  const leftOver = Object.keys(slice.state.waiting);
  // By then the addresses of the restarted sandbox are known.
  world.later(firstPauseMs, () => {
    for (const id of leftOver) void untilTaken(id, firstPauseMs);
  });
  return untilTaken;
}

/** One thing after the other within a conversation. */
function createLanes() {
  const lanes = new Map<string, Promise<void>>();
  return {
    run: (id: string, work: () => Promise<void>): void => {
      const before = lanes.get(id) ?? Promise.resolve();
      const now = before.then(work, work).finally(() => {
        if (lanes.get(id) === now) lanes.delete(id);
      });
      lanes.set(id, now);
    },
    settled: async (): Promise<void> => {
      while (lanes.size > 0) await Promise.all(lanes.values());
    },
  };
}

type NoAnswer = { readonly reason: string; readonly seen: Outcome };

/** One POST to the bot with a token minted for it, as the Connector does. */
function poster(world: World, tokens: Tokens) {
  return async (activity: Activity, timeoutMs: number): Promise<Outcome | NoAnswer> => {
    const { serviceUrl } = activity;
    const token = await tokens.mint({ aud: app.id, iss: connectorIssuer, serviceurl: serviceUrl });
    try {
      const { status, body } = await world.deliver('connector', {
        url: `${world.botUrl}/api/messages`,
        headers: {
          'content-type': 'application/json; charset=utf-8',
          authorization: `Bearer ${token}`,
          'user-agent': 'Microsoft-SkypeBotApi (Microsoft-BotFramework/3.0)',
        },
        body: JSON.stringify(activity),
        timeoutMs,
      });
      return { status, body: parsed(body) };
    } catch (error) {
      return noAnswer(error, timeoutMs);
    }
  };
}

function noAnswer(error: unknown, timeoutMs: number): NoAnswer {
  const late = error instanceof Error && error.name === 'TimeoutError';
  const reason = late
    ? `the bot did not answer within ${timeoutMs / 1000} s`
    : `the bot could not be reached: ${error instanceof Error ? error.message : String(error)}`;
  const code = late ? 'BotTimeout' : 'BotUnreachable';
  return { reason, seen: { status: late ? 504 : 502, body: { error: { code, message: reason } } } };
}

function parsed(body: string): unknown {
  if (body === '') return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}
