/**
 * `GET /api/v1/me/home?zone=Europe/Berlin`: what is one person's, from what is recorded. Times are
 * ISO 8601 in UTC, days such as 2026-11-27.
 */
export type HomeView = {
  /** What waits for one's answer, the oldest first. */
  readonly asks: readonly AskView[];
  /** Those one is in, the newest first. */
  readonly swarms: readonly MySwarmView[];
  /** What one promised, the next due first. */
  readonly tasks: readonly MyTaskView[];
  /**
   * Articles that wait for a review, the oldest first, then those that are back with who drafted them; absent
   * for whoever reviews none.
   */
  readonly drafts?: readonly WaitingDraftView[];
  /** How many more drafts there are than stand here: `GET /api/v1/drafts` has them. */
  readonly moreDrafts?: number;
  readonly me: MeView;
};

export type WaitingDraftView = {
  readonly id: string;
  /** The question it answers. */
  readonly title: string;
  /** Who drafted it. */
  readonly by: string;
  readonly at: string;
  /** Dynamics did not take it, by its own word for why. */
  readonly refused?: string;
  /** What a review asked for, and whether it is still back with who drafted it. */
  readonly returned?: {
    readonly by: string;
    readonly at: string;
    readonly note: string;
    readonly isBack: boolean;
  };
};

type CaseView = { readonly number: string; readonly title: string };

export type AskView = {
  readonly swarmId: string;
  readonly invitationId: string;
  readonly code: string;
  readonly case: CaseView;
  readonly request: string;
  /** Who asks. */
  readonly by: string;
  readonly why: string;
  readonly skills: readonly string[];
  readonly askedAt: string;
  /** Somebody else is asked then. */
  readonly answerBy: string;
  readonly heldSince?: string;
};

export type MySwarmView = {
  readonly id: string;
  readonly code: string;
  readonly case: CaseView;
  readonly agent: string;
  readonly isAgent: boolean;
  readonly openedAt: string;
  /** Its chat in Teams; absent until it is there. */
  readonly chatUrl?: string;
  /** What others wrote since one came, or last wrote oneself. */
  readonly news: {
    readonly count: number;
    readonly last?: { readonly by: string; readonly text: string; readonly at: string };
  };
};

export type MyTaskView = {
  readonly swarmId: string;
  readonly taskId: string;
  readonly title: string;
  readonly dueOn?: string;
  readonly case: CaseView;
};

export type HoursView = {
  /** Of `mon` to `sun`. */
  readonly days: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly timeZone: string;
};

export type MeView = {
  readonly name: string;
  /** How many swarms one takes at once. */
  readonly atOnce: {
    readonly limit: number;
    /** One's own; otherwise what the company says. */
    readonly isOwn: boolean;
    readonly usual: number;
    readonly most: number;
    /** In hand now, those one was asked to included. */
    readonly now: number;
  };
  /** Absent: presence alone counts. */
  readonly workingHours?: HoursView;
  readonly isOffWork: boolean;
  readonly helpedThisMonth: number;
};

/** `GET /api/v1/me/profile`: what other systems say of one; each part may be away by itself. */
export type ProfileView = {
  readonly presence: 'available' | 'busy' | 'away' | 'do-not-disturb' | 'offline' | 'unknown';
  readonly skills: SkillsView;
};

export type SkillsView =
  | {
      readonly kind: 'known';
      readonly skills: readonly { readonly name: string; readonly level: number }[];
    }
  | { readonly kind: 'not-in-dynamics' }
  | { readonly kind: 'out-of-reach' };

/** What came of an answer to an invitation: told, not refused, since each is something to say. */
export type AnswerView = {
  readonly outcome:
    'joined' | 'declined' | 'already-answered' | 'already-covered' | 'withdrawn' | 'swarm-closed';
};
