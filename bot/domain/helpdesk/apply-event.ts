import type { IsoTime } from '../ids.ts';
import type { ThreadEvent } from './thread-events.ts';
import type { HandOver, Round, Thread } from './thread.ts';
import type { ThreadEntry } from './timeline.ts';

type Entry = Pick<ThreadEntry, 'tenantId' | 'threadId' | 'at' | 'by'> & {
  readonly event: ThreadEvent;
};

/**
 * The state after one more entry: the only writer of a thread's state, together with `rebuildThread`.
 * @throws Error when the entry cannot follow (a broken timeline, never a person's doing)
 */
export function applyThreadEvent(thread: Thread | undefined, entry: Entry): Thread {
  const { event, at } = entry;
  if (!thread) {
    if (event.type === 'thread-opened') return opened(entry, event);
    throw new Error(`the timeline of ${entry.threadId} does not begin with its opening`);
  }
  return { ...change(thread, event, at), version: thread.version + 1 };
}

/**
 * The thread as its timeline tells it.
 * @throws Error when there is no entry, or a payload was erased
 */
export function rebuildThread(entries: readonly ThreadEntry[]): Thread {
  let thread: Thread | undefined;
  for (const { event, ...entry } of entries) {
    if (!event) throw new Error(`entry ${entry.seq} of ${entry.threadId} was erased`);
    thread = applyThreadEvent(thread, { ...entry, event });
  }
  if (!thread) throw new Error('an empty timeline tells of no thread');
  return thread;
}

function opened(entry: Entry, event: ThreadEvent & { type: 'thread-opened' }): Thread {
  const { type: _type, ...told } = event;
  return {
    ...told,
    tenantId: entry.tenantId,
    id: entry.threadId,
    state: 'answering',
    followUps: [],
    rounds: [],
    openedAt: entry.at,
    lastWord: { of: 'employee', at: entry.at },
    version: 1,
  };
}

// One line per event: the switch is long because the list is, not because it is complicated.
// eslint-disable-next-line complexity, max-lines-per-function
function change(thread: Thread, event: ThreadEvent, at: IsoTime): Thread {
  switch (event.type) {
    case 'thread-opened':
      throw new Error(`${thread.id} was opened twice`);
    case 'article-shown': {
      const round: Round = { ...event.article, round: event.round };
      return said(thread, 'desk', at, { rounds: [...thread.rounds, round] });
    }
    case 'article-answered':
      return said(thread, 'employee', at, {
        rounds: thread.rounds.map((one) =>
          one.round === event.round ? { ...one, verdict: event.verdict } : one,
        ),
      });
    case 'follow-up-asked':
      return said(thread, 'employee', at, { followUps: [...thread.followUps, event.text] });
    case 'handed-over':
      return handedOver(thread, event, at);
    case 'case-saved': {
      const { type: _type, ...saved } = event;
      return onHandOver(thread, saved);
    }
    case 'chat-begun':
      return thread.handOver?.session === event.session
        ? onHandOver(thread, { chat: event.chat })
        : thread;
    case 'agent-joined': {
      if (!thread.handOver || !isIn(thread, 'waiting-for-agent', 'with-agent')) return thread;
      const { isPassedOn: _taken, hold: _over, ...before } = thread.handOver;
      const handOver = { ...before, agent: event.agent, cardSession: before.session };
      return { ...commonOf(thread), handOver, state: 'with-agent' };
    }
    case 'agent-left': {
      if (thread.state !== 'with-agent') return thread;
      const { agent: _gone, hold: _over, ...before } = thread.handOver;
      const handOver = { ...before, isPassedOn: true };
      return { ...commonOf(thread), handOver, state: 'waiting-for-agent' };
    }
    case 'unheard':
    case 'agents-words-changed':
      return thread;
    case 'employee-wrote':
      return said(thread, 'employee', at, {});
    case 'agent-wrote':
      return said(thread, 'agent', at, {});
    case 'words-refused': {
      const before = thread.handOver?.refusedWords ?? [];
      return onHandOver(thread, { refusedWords: [...before, event.messageId] });
    }
    case 'words-sent-again': {
      const before = thread.handOver?.refusedWords ?? [];
      const refusedWords = before.filter((id) => !event.messageIds.includes(id));
      return onHandOver(thread, { refusedWords });
    }
    case 'words-received': {
      const { how, upTo, isShown } = event;
      const shownAt = isShown ? at : (thread.handOver?.receipt?.shownAt ?? at);
      return onHandOver(thread, { receipt: { how, upTo, shownAt } });
    }
    case 'held':
    case 'resumed':
      return onHandOver(thread, { hold: { isHeld: event.type === 'held', at: event.since } });
    case 'pictures-sent':
      return { ...thread, hasPictures: true };
    case 'pictures-refused': {
      const before = thread.handOver?.refusedPictures ?? [];
      return onHandOver(thread, { refusedPictures: [...before, ...event.why] });
    }
    case 'chat-ended': {
      if (thread.handOver?.session !== event.session) return thread;
      // What is said next needs a chat of its own.
      const { chat: _over, receipt: _then, hold: _gone, ...handOver } = thread.handOver;
      return { ...thread, handOver: { ...handOver, session: handOver.session + 1 } } as Thread;
    }
    case 'solved':
      return { ...closed(thread), state: 'solved', solvedBy: event.by, solvedAt: at };
    case 'idle-warned':
      return { ...thread, warnedAt: at };
    case 'abandoned':
      return {
        ...closed(thread),
        ...{ state: 'abandoned', abandonedAt: at },
        ...(event.isCancelled && { isCancelled: true }),
      };
    case 'place-lost':
      return { ...closed(thread), state: 'abandoned', abandonedAt: at, lost: event.why };
    case 'reopened': {
      const { handOver, ...rest } = closed(thread);
      const common = { ...rest, lastWord: { of: 'employee', at } as const };
      if (!handOver) return { ...common, state: 'answering' };
      const { agent: _before, isPassedOn: _then, hold: _hold, receipt: _old, ...kept } = handOver;
      return { ...common, handOver: kept, state: 'waiting-for-agent' };
    }
    case 'rated':
      return { ...thread, rating: { score: event.score, words: event.words, at } };
  }
}

const isIn = (thread: Thread, ...states: readonly Thread['state'][]): boolean =>
  states.includes(thread.state);

/** Somebody said something: what was warned of does not come. */
function said(
  thread: Thread,
  of: Thread['lastWord']['of'],
  at: IsoTime,
  more: Partial<Pick<Thread, 'rounds' | 'followUps'>>,
): Thread {
  const { warnedAt: _warned, ...rest } = thread;
  return { ...rest, ...more, lastWord: { of, at } };
}

function handedOver(
  thread: Thread,
  { why, caseId, connection, queue, backAt }: ThreadEvent & { type: 'handed-over' },
  at: IsoTime,
): Thread {
  const before = thread.handOver;
  const handOver: HandOver = {
    // A case that is there stays the case of the thread.
    ...(before ? withoutQueue(before) : { caseId, session: 1 }),
    cardSession: before?.session ?? 1,
    why,
    at,
    ...(connection !== undefined && { connection }),
    ...(queue !== undefined && { queue }),
    ...(backAt !== undefined && { backAt }),
  };
  return { ...commonOf(thread), handOver, state: 'waiting-for-agent' };
}

/** The desk says anew which queue it is for. */
function withoutQueue({ queue: _before, ...handOver }: HandOver): HandOver {
  return handOver;
}

function onHandOver(thread: Thread, more: Partial<HandOver>): Thread {
  if (!thread.handOver) return thread;
  return { ...thread, handOver: { ...thread.handOver, ...more } };
}

/** What every state has, without what only some have. */
function commonOf(thread: Thread) {
  const {
    tenantId,
    id,
    deskId,
    language,
    employee,
    place,
    question,
    title,
    source,
    followUps,
    rounds,
    openedAt,
    lastWord,
    rating,
    hasPictures,
    version,
  } = thread;
  return {
    ...{ tenantId, id, deskId, language, employee, place, question, followUps, rounds },
    ...{ openedAt, lastWord, version },
    ...(title !== undefined && { title }),
    ...(source && { source }),
    ...(rating && { rating }),
    ...(hasPictures && { hasPictures }),
  };
}

const closed = (thread: Thread) => ({
  ...commonOf(thread),
  ...(thread.handOver && { handOver: thread.handOver }),
});
