import type { HoursView } from './home-view.ts';

/** `GET /api/v1/settings/desks`. */
export type DesksView = {
  /** By name. */
  readonly desks: readonly DeskView[];
  /** Titles of subjects that articles have. */
  readonly subjects: readonly string[];
  /** Contact centers that take chats of employees. */
  readonly connections: readonly DeskConnectionView[];
  /** IANA name: where the hours of a new one are counted. */
  readonly timeZone: string;
};

export type DeskConnectionView = {
  readonly id: string;
  /** Under which name its flow reads a desk's queue; absent: it takes none. */
  readonly queueAttribute?: string;
};

export type DeskLanguage = 'en' | 'de';

/** What is typed in the form; `POST /api/v1/settings/desks` makes one of it. */
export type DeskValue = {
  readonly name: string;
  /** The link Teams gives away of its channel; empty: it is asked 1:1 only. */
  readonly channelLink: string;
  /** None: every subject. */
  readonly subjects: readonly string[];
  /** Articles that are for the organization only as well. */
  readonly hasInternal: boolean;
  /** Empty: nobody in chat, a case is saved. */
  readonly connection: string;
  /** Empty: the set-up over there decides alone. */
  readonly queue: string;
  /** Null: always. */
  readonly hours: HoursView | null;
  readonly languages: readonly DeskLanguage[];
  /** What is asked with the stars; without it the usual question. */
  readonly ratingQuestion: Readonly<Partial<Record<DeskLanguage, string>>>;
};

export type DeskView = {
  readonly id: string;
  /** To be sent with a change: what was seen. */
  readonly version: number;
  readonly value: DeskValue;
  /** As its link called it; absent for one that was set up in its channel. */
  readonly channelName?: string;
  /** `away`: nobody is there at this hour. */
  readonly state: 'open' | 'away' | 'paused';
  /** Under way now. */
  readonly threads: number;
};

/** The answer of `POST /api/v1/settings/desks…`. */
export type SavedDeskView = { readonly id: string; readonly version: number };
