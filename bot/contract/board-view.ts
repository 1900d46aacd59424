/**
 * The supervisor's board, under `/api/v1/board`. Times are ISO 8601 in UTC, days `2026-11-22`. What each
 * number counts is said in `docs/board.md`, and beside it on the page.
 */
import type { InteractionView, ParkedView } from './swarm-view.ts';

export type RiskView = 'late' | 'watch' | 'ok';
export type WorryView = 'no-expert' | 'too-old' | 'unmatched' | 'on-hold' | 'no-expert-soon';
export type ShowView = 'waiting' | 'on-hold' | 'no-expert' | 'unmatched' | 'not-delivered';

/** `GET /api/v1/board?…`, filtered by what the address says: see `boardQuery`. */
export type BoardView = {
  /** Of all swarms, whatever is filtered. */
  readonly numbers: BoardNumbersView;
  readonly targets: {
    readonly firstExpertMs: number;
    readonly solvedMs: number;
    readonly swarmsAtOnce: number;
  };
  /** How many the filter lets through. */
  readonly total: number;
  readonly swarms: readonly BoardSwarmView[];
  readonly overloaded: readonly {
    readonly id: string;
    readonly name: string;
    readonly swarms: number;
  }[];
  /** Whom the filter names; absent when they are in no active swarm. */
  readonly person?: { readonly id: string; readonly name: string; readonly swarms: number };
  readonly parked: readonly BoardParkedView[];
  readonly lastSolvedAt?: string;
};

/** `GET /api/v1/board/choices`: what the filters can be set to. */
export type BoardChoicesView = {
  readonly skills: readonly { readonly id: string; readonly name: string }[];
  readonly products: readonly string[];
};

export type BoardNumbersView = {
  readonly active: number;
  readonly late: number;
  readonly watch: number;
  readonly waiting: number;
  readonly unanswered: number;
  readonly noExpert: number;
  readonly onHold: number;
  readonly unmatched: number;
  readonly notDelivered: number;
  readonly overloaded: number;
};

export type BoardSwarmView = {
  readonly id: string;
  readonly code: string;
  readonly case: { readonly number: string; readonly title: string };
  /** Empty when the case names none. */
  readonly product: string;
  readonly agent: string;
  readonly state: 'active' | 'resolved' | 'cancelled';
  readonly openedAt: string;
  readonly endedAt?: string;
  /** Absent once it is over. */
  readonly risk?: RiskView;
  readonly worries: readonly WorryView[];
  /** When somebody joined first. */
  readonly firstExpertAt?: string;
  readonly joined: number;
  readonly waitedFor: number;
  /** By when the next of them should have answered. */
  readonly answerBy?: string;
  readonly skills: readonly { readonly name: string; readonly isUnmatched: boolean }[];
  readonly heldSince?: string;
  /** What the customer does; absent when no contact is shown. */
  readonly phase?: InteractionView['phase'];
  readonly undelivered: number;
};

/** What was given up, of any swarm or of none. */
export type BoardParkedView = ParkedView & {
  readonly swarm?: { readonly code: string; readonly caseNumber: string };
};

/** `GET /api/v1/board/trends?from&to&skill&product` */
export type TrendsView = {
  readonly from: string;
  readonly to: string;
  /** Of all swarms opened in the time: half of those somebody joined waited no longer. */
  readonly whole: { readonly firstExpertMs?: number; readonly withoutExpert: number };
  readonly days: readonly TrendView[];
  readonly skills: readonly TrendView[];
  readonly products: readonly TrendView[];
  readonly targets: { readonly firstExpertMs: number };
};

export type TrendView = {
  /** The day, the subject's id, or the product. */
  readonly key: string;
  readonly name: string;
  readonly opened: number;
  readonly solved: number;
  /** Half of those somebody joined waited no longer; absent: nobody joined any. */
  readonly firstExpertMs?: number;
  readonly unmatched: number;
};

/** `GET /api/v1/board/swarms/:id/people?q=`: who could be named, the likeliest first. */
export type BoardPeopleView = {
  readonly people: readonly BoardPersonView[];
};

export type BoardPersonView = {
  readonly id: string;
  readonly name: string;
  /** Of what the swarm needs. */
  readonly skills: readonly { readonly name: string; readonly level: number }[];
  readonly presence?: 'available' | 'busy' | 'away' | 'do-not-disturb' | 'offline' | 'unknown';
  /** How many active swarms they are in, or asked to; absent where only the name was looked for. */
  readonly swarms?: number;
  readonly isAsked: boolean;
};
