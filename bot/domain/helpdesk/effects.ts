/**
 * What the outside is told when something happens to a thread: one recorded event in, the effects out.
 */
import type { CaseId, IsoTime } from '../ids.ts';
import type { ThreadId } from './ids.ts';
import type { ThreadEvent } from './thread-events.ts';
import type { Thread } from './thread.ts';

export type ThreadLane =
  /** What is said in Teams, in order. */
  | `thread:${ThreadId}`
  /** What is said to the contact center, in order. */
  | `relay:${ThreadId}`
  /** What is read in its chat, for what nobody told us. */
  | `hear:${ThreadId}`
  /** Its case in Dynamics: the lane that a swarm on that case has as well. */
  | `case:${CaseId}`;

export type ThreadAction =
  | { readonly kind: 'show-answer'; readonly round: number }
  | { readonly kind: 'show-hand-over'; readonly session: number }
  | { readonly kind: 'show-rating' }
  | { readonly kind: 'show-idle-warning' }
  | { readonly kind: 'show-agents-words'; readonly messageId: string }
  | {
      readonly kind: 'show-gap';
      readonly from: IsoTime;
      readonly until: IsoTime;
      readonly isUnread: boolean;
    }
  /** For some seconds; 1:1 alone. */
  | { readonly kind: 'show-typing' }
  | { readonly kind: 'begin-agent-chat'; readonly session: number }
  | { readonly kind: 'say-to-agent'; readonly messageId: string; readonly session: number }
  /** Something may have been said in it that nobody told us; `isDue`: and had its time to come by itself. */
  | { readonly kind: 'read-chat'; readonly session: number; readonly isDue?: boolean }
  | { readonly kind: 'save-desk-case' }
  | { readonly kind: 'note-on-case'; readonly messageId: string }
  | { readonly kind: 'save-rating' }
  | { readonly kind: 'save-pictures' };

export type ThreadEffect = { readonly lane: ThreadLane; readonly action: ThreadAction };

/** While one of the same waits in its lane, a second says nothing new. Undefined: each must happen. */
// One line per action, as in apply-event.ts.
// eslint-disable-next-line complexity
export function threadRefreshKey(action: ThreadAction): string | undefined {
  switch (action.kind) {
    case 'show-answer':
      return `show-answer:${action.round}`;
    case 'show-hand-over':
      return `show-hand-over:${action.session}`;
    case 'read-chat':
      return `read-chat:${action.session}`;
    case 'show-rating':
    case 'show-typing':
    case 'save-desk-case':
    case 'save-rating':
    case 'save-pictures':
      return action.kind;
    case 'show-idle-warning':
    case 'show-agents-words':
    case 'show-gap':
    case 'begin-agent-chat':
    case 'say-to-agent':
    case 'note-on-case':
      return undefined;
  }
}

/** @param thread the state after the event */
// One line per event, as in apply-event.ts.
// eslint-disable-next-line complexity, max-lines-per-function
export function threadEffectsOf(event: ThreadEvent, thread: Thread): readonly ThreadEffect[] {
  switch (event.type) {
    case 'thread-opened':
    case 'follow-up-asked':
    case 'reopened':
      return [];
    case 'place-lost':
      // Nothing can be shown there any more, and the case is not solved by it.
      return [];
    case 'article-shown':
    case 'article-answered':
      return inTeams(thread, { kind: 'show-answer', round: event.round });
    case 'handed-over':
      return [
        ...onCase(thread, { kind: 'save-desk-case' }),
        ...(thread.hasPictures ? onCase(thread, { kind: 'save-pictures' }) : []),
        ...handOverCard(thread),
        // Who asks again begins the chat with what they wrote: the question was answered once.
        ...(event.why === 'asked-again'
          ? []
          : toAgent(thread, (session) => ({ kind: 'begin-agent-chat', session }))),
      ];
    case 'case-saved':
    case 'agent-joined':
    case 'agent-left':
    case 'chat-ended':
      return handOverCard(thread);
    case 'words-sent-again':
      return [...event.messageIds.flatMap((id) => sayTo(thread, id)), ...handOverCard(thread)];
    case 'words-received':
      return event.isShown ? handOverCard(thread) : [];
    case 'held':
    case 'resumed':
    case 'words-refused':
    case 'pictures-refused':
      return handOverCard(thread);
    case 'chat-begun':
      return [];
    case 'pictures-sent':
      return onCase(thread, { kind: 'save-pictures' });
    case 'employee-wrote':
      return sayTo(thread, event.messageId);
    case 'unheard': {
      const { type: _type, ...gap } = event;
      return inTeams(thread, { kind: 'show-gap', ...gap });
    }
    case 'agent-wrote':
    case 'agents-words-changed':
      return inTeams(thread, { kind: 'show-agents-words', messageId: event.messageId });
    case 'solved':
      return [
        ...answerCards(thread),
        ...handOverCard(thread),
        ...inTeams(thread, { kind: 'show-rating' }),
        ...onCase(thread, { kind: 'save-desk-case' }),
      ];
    case 'idle-warned':
      return inTeams(thread, { kind: 'show-idle-warning' });
    case 'abandoned':
      return [
        ...answerCards(thread),
        ...handOverCard(thread),
        ...onCase(thread, { kind: 'save-desk-case' }),
      ];
    case 'rated':
      return [
        ...inTeams(thread, { kind: 'show-rating' }),
        ...onCase(thread, { kind: 'save-rating' }),
      ];
  }
}

/** To who has it; where nobody chats, it goes to the case. */
const sayTo = (thread: Thread, messageId: string): readonly ThreadEffect[] =>
  thread.handOver?.connection === undefined
    ? onCase(thread, { kind: 'note-on-case', messageId })
    : toAgent(thread, (session) => ({ kind: 'say-to-agent', messageId, session }));

/** What was given up, or is tried once more, changes what the hand-over card says of it. */
export const threadEffectsOfFate = (kind: string, thread: Thread): readonly ThreadEffect[] =>
  kind === 'say-to-agent' || kind === 'begin-agent-chat' ? handOverCard(thread) : [];

const inTeams = ({ id }: Thread, action: ThreadAction): readonly ThreadEffect[] => [
  { lane: `thread:${id}`, action },
];

/** A solved one is not asked about any more. */
const answerCards = (thread: Thread): readonly ThreadEffect[] =>
  thread.rounds.slice(-1).flatMap(({ round }) => inTeams(thread, { kind: 'show-answer', round }));

function handOverCard(thread: Thread): readonly ThreadEffect[] {
  const { handOver } = thread;
  if (!handOver) return [];
  return inTeams(thread, { kind: 'show-hand-over', session: handOver.cardSession });
}

function onCase(thread: Thread, action: ThreadAction): readonly ThreadEffect[] {
  const { handOver } = thread;
  return handOver ? [{ lane: `case:${handOver.caseId}`, action }] : [];
}

function toAgent(
  { id, handOver }: Thread,
  action: (session: number) => ThreadAction,
): readonly ThreadEffect[] {
  if (handOver?.connection === undefined) return [];
  return [{ lane: `relay:${id}`, action: action(handOver.session) }];
}
