/** How Twilio delivers: each of its products in its own way. */
import type { World } from '../../kernel/world.ts';
import type { Call, CallEvent } from '../kit/model.ts';
import type { Answer, Manner, Wire } from '../kit/outbox.ts';
import { sidOf } from './account.ts';
import { chatNews } from './chat-news.ts';
import { cloudEvent } from './cloud-events.ts';
import { signedForm, signedJson, type Signed } from './sign.ts';
import type { Store } from './store.ts';
import { taskNews, type TaskNews } from './task-news.ts';
import { voiceNews, type FormNews } from './voice-news.ts';

/** The one connection of this stand-in. */
const connection = 'chat-us';

const timeouts: Readonly<Record<string, number>> = {
  taskrouter: 15_000,
  conversations: 5_000,
  'event-streams': 5_000,
};
/** Status callbacks of voice. */
const voiceTimeoutMs = 15_000;

export function mannerOf(world: World, store: Store): Manner {
  const isByCallbacks = () => store.state.delivering.taskRouter === 'callbacks';
  const sign = (door: string, signed: (url: string) => Signed): Wire => {
    const { query, headers, body } = signed(`${world.botUrl}/api/ccaas/${connection}/${door}`);
    const timeoutMs = timeouts[door] ?? voiceTimeoutMs;
    return { door: door + query, headers, body, timeoutMs };
  };
  const asForm = ({ door, fields }: FormNews): Wire =>
    sign(door, (url) => signedForm(url, fields, { isBare: door === 'taskrouter' }));
  const tasks = (call: Call, event: CallEvent): readonly Wire[] =>
    taskNews(store, call, event).map((news, place) =>
      isByCallbacks()
        ? asForm({ door: 'taskrouter', fields: news.fields })
        : sign('event-streams', (url) => signedJson(url, [asCloudEvent(news, event, place)])),
    );
  return {
    connection,
    encode: (call, event) => [
      ...(call.channel === 'chat' ? chatNews(store, call, event) : voiceNews(call, event)).map(
        asForm,
      ),
      ...tasks(call, event),
    ],
    get isOrdered() {
      return isByCallbacks();
    },
    timeoutMs: voiceTimeoutMs,
    retryInMs: (tries, answer, { door }) => {
      if (door.startsWith('event-streams')) return streamRetryInMs(tries, answer);
      // Not repeated: what was not taken within five seconds is gone.
      if (door === 'conversations') return undefined;
      return callbackRetryInMs(tries, answer, store.state.delivering.overrides);
    },
  };
}

const asCloudEvent = (news: TaskNews, event: CallEvent, place: number): object =>
  cloudEvent(news, sidOf('EZ', event.id, String(place)));

const firstMs = 200;
const mostMs = 60_000;
/** About four hours of these. */
const mostTries = 250;

/** At least once: 429 and 5xx, and no answer, are tried again; any other 4xx is dropped for good. */
function streamRetryInMs(tries: number, { status }: Answer): number | undefined {
  const isDropped = status !== undefined && status !== 429 && status < 500;
  if (isDropped || tries >= mostTries) return undefined;
  return Math.min(firstMs * 2 ** (tries - 1), mostMs);
}

/**
 * Connection overrides: `rc` says how often, once by default; `rp` of which failures, those of the
 * connection (`ct`, `rt`) by default. At once: there is no back-off.
 */
function callbackRetryInMs(
  tries: number,
  { status }: Answer,
  fragment: string,
): number | undefined {
  const overrides = new URLSearchParams(fragment);
  const most = Math.min(Number(overrides.get('rc') ?? 1), 5);
  const policy = (overrides.get('rp') ?? 'ct,rt').split(',');
  const failure = status === undefined ? ['ct', 'rt'] : [`${Math.floor(status / 100)}xx`];
  const isRetried = policy.includes('all') || failure.some((one) => policy.includes(one));
  return isRetried && tries <= most ? 0 : undefined;
}
