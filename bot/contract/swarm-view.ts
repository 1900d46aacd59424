import type { Happening } from './happening.ts';

/**
 * The swarm share: what a member, or somebody who was asked, may see of a swarm. Names and allow-listed
 * fields; no ids of people, no reasons others gave for saying no. Times are ISO 8601 in UTC.
 */
export type SwarmSummary = {
  readonly id: string;
  readonly code: string;
  readonly state: 'active' | 'resolved' | 'cancelled';
  readonly case: { readonly number: string; readonly title: string };
  readonly agent: string;
  readonly openedAt: string;
};

export type SwarmView = SwarmSummary & {
  /** Counts up with everything that happens: an answer to an action names the one it led to. */
  readonly version: number;
  /** For who comes late. */
  readonly catchUp: CatchUpView;
  readonly fields: readonly { readonly label: string; readonly value: string }[];
  readonly request: string;
  readonly stepsTried: string;
  readonly skills: readonly SkillView[];
  readonly people: readonly PersonView[];
  readonly asked: readonly {
    readonly name: string;
    readonly skills: readonly string[];
    readonly since: string;
    readonly answerBy: string;
    /** Why this person, as it was told them. */
    readonly why: string;
  }[];
  readonly notAsked: readonly { readonly name: string; readonly why: string }[];
  readonly updates: readonly { readonly by: string; readonly text: string; readonly at: string }[];
  readonly resolution?: {
    readonly text: string;
    /** Who wrote it down. */
    readonly by: string;
    /** Who is credited with it. */
    readonly solvers: readonly string[];
    readonly at: string;
    readonly closesCase: boolean;
    readonly note: NoteView;
  };
  readonly cancellation?: { readonly reason: string; readonly by: string; readonly at: string };
  /** Only while it runs because somebody took it up again. */
  readonly reactivated?: { readonly by: string; readonly at: string };
  readonly tasks: readonly TaskView[];
  readonly chatUrl?: string;
  readonly interaction?: InteractionView;
  /** Newest first. */
  readonly timeline: readonly TimelineItem[];
  /** What was given up and waits for a decision; only members see it. */
  readonly notDelivered: readonly ParkedView[];
  readonly me: { readonly isMember: boolean; readonly isAgent: boolean };
};

export type TaskView = {
  readonly id: string;
  readonly title: string;
  /** Empty where Dynamics does not say. */
  readonly owner: string;
  /** A day: 2026-11-27. */
  readonly dueOn?: string;
  readonly isDone: boolean;
  /** Made in Dynamics. */
  readonly isFromDynamics: boolean;
};

type Said = { readonly by: string; readonly text: string; readonly at: string };

/** What is known, tried, decided and open: a few of each, the newest. */
export type CatchUpView = {
  readonly known: readonly (
    | ({ readonly kind: 'update' } & Said)
    | {
        readonly kind: 'moment';
        readonly moment: 'held-long' | 'mood-turned' | 'transferred' | 'ended';
        readonly at: string;
      }
  )[];
  readonly tried: readonly (
    | { readonly kind: 'step'; readonly text: string }
    | { readonly kind: 'self-service'; readonly flow: string; readonly outcome: string }
    | { readonly kind: 'task-done'; readonly title: string; readonly owner: string }
  )[];
  /** How it ended stands in the swarm itself. */
  readonly decided: readonly ({ readonly kind: 'told-agent' } & Said)[];
  readonly open: readonly (
    | {
        readonly kind: 'subject';
        readonly name: string;
        readonly status: 'asked' | 'searching' | 'nobody';
        readonly until?: string;
      }
    | {
        readonly kind: 'task';
        readonly title: string;
        readonly owner: string;
        readonly dueOn?: string;
      }
  )[];
};

export type NoteView = 'saving' | 'saved' | 'not-saved';

export type SkillView = {
  readonly name: string;
  readonly status: 'covered' | 'asked' | 'searching' | 'nobody';
  readonly coveredBy?: string;
};

export type PersonView = {
  /** How they came in the order of coming: what names them to the API. */
  readonly seat: number;
  readonly name: string;
  readonly role: 'agent' | 'expert' | 'observer';
  readonly skills: readonly string[];
  readonly joinedAt: string;
  /** Why they were asked, as it was told them; absent for who came another way. */
  readonly why?: string;
};

export type InteractionView = {
  readonly phase: 'waiting' | 'ringing' | 'talking' | 'held' | 'transferring' | 'wrap-up' | 'ended';
  readonly phaseSince: string;
  readonly channel: 'voice' | 'chat' | 'email' | 'message' | 'callback' | 'other';
  readonly queue?: string;
  readonly agent?: string;
  readonly selfService?: { readonly flow: string; readonly outcome: string };
  readonly mood?: {
    readonly label: 'positive' | 'neutral' | 'negative' | 'mixed';
    readonly since: string;
    readonly before?: 'positive' | 'neutral' | 'negative' | 'mixed';
  };
  readonly lines: readonly {
    readonly speaker: 'customer' | 'agent';
    readonly text: string;
    readonly at: string;
  }[];
  readonly updatedAt: string;
};

/** `seq` counts from 1: one entry, one number, for ever. */
type TimelineItem = { readonly seq: number; readonly at: string } & Happening;

export type ParkedWhat =
  | 'open-chat'
  | 'add-to-chat'
  | 'rename-chat'
  | 'show-card'
  | 'post-update'
  | 'show-digest'
  | 'show-moment'
  | 'tell-desk'
  | 'read-contact'
  | 'match-customer'
  | 'offer-contact'
  | 'offer-calls'
  | 'show-invitation'
  | 'remind'
  | 'tell-agent'
  | 'find-experts'
  | 'save-swarm'
  | 'save-participant'
  | 'save-skills'
  | 'add-resolution-note'
  | 'close-case'
  | 'show-answer'
  | 'show-hand-over'
  | 'show-rating'
  | 'show-idle-warning'
  | 'show-agents-words'
  | 'begin-agent-chat'
  | 'say-to-agent'
  | 'read-chat'
  | 'show-gap'
  | 'show-typing'
  | 'save-desk-case'
  | 'note-on-case'
  | 'save-pictures'
  | 'save-rating'
  | 'reactivate-row'
  | 'reopen-case'
  | 'save-task';

export type ParkedView = {
  readonly id: string;
  /** Absent for what is about a contact that no swarm shows. */
  readonly swarmId?: string;
  /** What did not arrive. */
  readonly what: ParkedWhat;
  readonly reason: string;
  readonly parkedAt: string;
};

/** 201: opened now. 200 with `alreadyRunning`: the case has this one; the whole of it for members only. */
export type OpenSwarmAnswer = (SwarmView | SwarmSummary) & { readonly alreadyRunning: boolean };

export type SkillList = {
  readonly skills: readonly { readonly id: string; readonly name: string }[];
};
export type ParkedList = { readonly parked: readonly ParkedView[] };

/** `GET /api/v1/swarms/:id/tasks`: how the look at Dynamics went; the tasks themselves are the swarm's. */
export type TasksLook = {
  /** `own-first`: a change made here is still on its way there. */
  readonly dynamics: 'read' | 'own-first' | 'out-of-reach' | 'refused';
  readonly version: number;
};

/** `GET /api/v1/swarms/:id/case`: whether one may open its case in Dynamics, as Dynamics says. */
export type CaseInDynamics =
  | { readonly access: 'open' | 'unknown'; readonly url: string }
  | { readonly access: 'no-right' | 'gone' };

/** `GET /api/v1/swarms/:id/files`: what was shared in the chat, read when it is asked for. */
export type FileList =
  | {
      readonly kind: 'files';
      readonly files: readonly {
        readonly name: string;
        readonly url: string;
        /** Empty where Teams does not say. */
        readonly by: string;
        readonly at: string;
      }[];
      /** False: there may be more, further back. */
      readonly isAll: boolean;
    }
  | { readonly kind: 'no-chat' }
  /** The app may not read this chat's messages. */
  | { readonly kind: 'not-allowed'; readonly missing: string };

/** `GET /api/v1/swarms/:id/people?name=`: who could be added. */
export type PeopleFound = {
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly isIn: boolean;
  }[];
};
