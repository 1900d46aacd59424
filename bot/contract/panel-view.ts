/**
 * What the agent's panel in Dynamics reads beside the swarm itself. Times are ISO 8601 in UTC; what is
 * said in words here was written by people: the panel finds its own words for the rest.
 */
import type { InteractionView, SwarmSummary, SwarmView } from './swarm-view.ts';

/** `GET /api/v1/panel`: what the agent has in hand. */
export type PanelView = {
  readonly me: { readonly name: string };
  /** Customers on the line with this agent, the newest first. */
  readonly contacts: readonly ContactView[];
  /** The swarms this agent asked for that still run, the newest first. */
  readonly swarms: readonly SwarmSummary[];
};

export type ContactView = {
  readonly id: string;
  readonly interaction: InteractionView;
  /** As much of who it is as a chat may see. */
  readonly customer?: { readonly name?: string; readonly phone?: string };
  /** Ticket number or record id, as the contact center or a person named it. */
  readonly caseNumber?: string;
  /** The swarm that shows it. */
  readonly swarm?: SwarmSummary;
};

export type CaseSummary = { readonly id: string; readonly number: string; readonly title: string };

/** `GET /api/v1/contacts/:id/cases`: the customer's open cases that this agent may open. */
export type CaseList = { readonly cases: readonly CaseSummary[] };

/** `GET /api/v1/cases/:case`: by ticket number or record id. */
export type CaseView = CaseSummary & {
  readonly isOpen: boolean;
  readonly fields: readonly { readonly label: string; readonly value: string }[];
  readonly draft: DraftView;
  /** The swarm that runs on it. */
  readonly swarm?: SwarmSummary & {
    readonly isMember: boolean;
    /** On its own page, also without being in it. */
    readonly mayRead: boolean;
  };
};

/** What the form begins with: nothing of it is sent before the agent sends it. */
type DraftView = {
  readonly request: string;
  readonly stepsTried: string;
  readonly skillIds: readonly string[];
};

export type Presence = 'available' | 'busy' | 'away' | 'do-not-disturb' | 'offline' | 'unknown';

/** `POST /api/v1/suggestions`: who would be asked, and why. */
export type SuggestionView = {
  /** What these words and the case speak of. */
  readonly suggestedSkillIds: readonly string[];
  readonly people: readonly {
    readonly name: string;
    readonly skills: readonly { readonly name: string; readonly level: number }[];
    readonly presence: Presence;
  }[];
  /** Have the skill and would not be asked first. */
  readonly others: readonly {
    readonly name: string;
    readonly why: 'next' | 'offline' | 'off-work' | 'do-not-disturb' | 'busy-elsewhere';
  }[];
  /** Nobody who could be asked has these. */
  readonly unmatched: readonly string[];
};

/** `GET /api/v1/swarms/:id/panel`: for members. */
export type PanelSwarmView = SwarmView & {
  /** For the agent, newest first: what was sent to them, and what was posted to all. */
  readonly said: readonly SaidView[];
  readonly declined: readonly { readonly name: string; readonly reason: DeclineView }[];
  /** Whether the agent may thank who helped, or has; absent: it is not theirs to do, or not yet. */
  readonly thanks?: 'possible' | 'said';
  /** Who comes next if somebody stays silent, as of the last search. */
  readonly next: readonly string[];
};

export type DeclineView = 'in-a-call' | 'off-work' | 'not-my-subject' | 'someone-else';

export type SaidView = {
  readonly id: string;
  readonly from: string;
  readonly text: string;
  readonly at: string;
  readonly kind: 'note' | 'update' | 'resolution';
  /** Of notes: whether it stands on the contact center's desktop. */
  readonly desk?: 'on-desk' | 'on-its-way' | 'not-delivered' | 'in-panel';
};
