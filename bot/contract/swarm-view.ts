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
  }[];
  readonly notAsked: readonly { readonly name: string; readonly why: string }[];
  readonly updates: readonly { readonly by: string; readonly text: string; readonly at: string }[];
  readonly resolution?: {
    readonly text: string;
    readonly by: string;
    readonly at: string;
    readonly closesCase: boolean;
    readonly note: NoteView;
  };
  readonly cancellation?: { readonly reason: string; readonly by: string; readonly at: string };
  readonly chatUrl?: string;
  readonly interaction?: InteractionView;
  /** Newest first. */
  readonly timeline: readonly TimelineItem[];
  /** What was given up and waits for a decision; only members see it. */
  readonly notDelivered: readonly ParkedView[];
  readonly me: { readonly isMember: boolean };
};

export type NoteView = 'saving' | 'saved' | 'not-saved';

export type SkillView = {
  readonly name: string;
  readonly status: 'covered' | 'asked' | 'searching' | 'nobody';
  readonly coveredBy?: string;
};

type PersonView = {
  readonly name: string;
  readonly role: 'agent' | 'expert' | 'observer';
  readonly skills: readonly string[];
  readonly joinedAt: string;
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

type TimelineItem = { readonly at: string; readonly what: string };

export type ParkedView = {
  readonly id: string;
  /** Absent for what is about a contact that no swarm shows. */
  readonly swarmId?: string;
  /** What did not arrive, in words. */
  readonly what: string;
  readonly reason: string;
  readonly parkedAt: string;
};

/** 201: opened now. 200 with `alreadyRunning`: the case has this one; the whole of it for members only. */
export type OpenSwarmAnswer = (SwarmView | SwarmSummary) & { readonly alreadyRunning: boolean };

export type SkillList = {
  readonly skills: readonly { readonly id: string; readonly name: string }[];
};
export type ParkedList = { readonly parked: readonly ParkedView[] };
