import type { Happening } from './happening.ts';

/**
 * `GET /api/v1/events`: what happens in the swarms one is in, as server-sent events, read with `fetch`
 * so that the bearer token stays in its header. Four kinds: `ready` once it listens (open the stream,
 * wait for it, then load what there is: nothing falls in between), `news` for each happening, `live`
 * when something shown of a swarm has changed that is no news (ask for it again), and `expired` when the
 * token's time is over (come back with a new one and `Last-Event-ID`). A comment comes every 15 s; a
 * stream that just ends is opened again with `Last-Event-ID`, which misses no news.
 */
export type SwarmNews = {
  readonly swarmId: string;
  readonly code: string;
  readonly type: SwarmNewsType;
  readonly at: string;
  /** Absent for what nobody did: a timer, something that came back from the outside. */
  readonly by?: string;
  /** What happened; absent where the type says it all. */
  readonly happened?: Happening;
  /** What was written: an update, the answer, why it was cancelled. */
  readonly text?: string;
  /** Of `swarm-resolved`: who is credited with the answer. */
  readonly solvers?: readonly string[];
  /** Of `sent-to-agent` and `desk-told`. */
  readonly note?: DeskNoteView;
};

/** The customer's contact, or what goes on behind the scenes. Not told again to who comes back. */
export type LiveHint = { readonly swarmId: string };

/** Words of the swarm for the agent who has the customer. */
export type DeskNoteView = {
  readonly id: string;
  readonly text: string;
  readonly from: string;
  readonly at: string;
  readonly isResolution: boolean;
  readonly isOnDesk: boolean;
};

export type SwarmNewsType =
  | 'swarm-opened'
  | 'chat-opened'
  | 'expert-invited'
  | 'invitation-accepted'
  | 'invitation-declined'
  | 'invitation-expired'
  | 'invitation-withdrawn'
  | 'participant-added'
  | 'interaction-linked'
  | 'update-posted'
  | 'sent-to-agent'
  | 'desk-told'
  | 'swarm-resolved'
  | 'helpers-thanked'
  | 'answer-saved'
  | 'swarm-cancelled'
  | 'swarm-reactivated'
  | 'task-added'
  | 'task-changed'
  | 'task-taken-over'
  | 'erased';
