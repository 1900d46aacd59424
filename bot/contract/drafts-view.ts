import type { WaitingDraftView } from './home-view.ts';

/** What a reviewer may change of a draft; `POST /api/v1/drafts/:draft/publication` publishes it so. */
export type DraftWords = {
  /** The question, as people ask it. */
  readonly title: string;
  readonly answer: string;
  /** Where it comes from. */
  readonly sources: string;
  /** Title of a subject in Dynamics; empty: none. */
  readonly subject: string;
  /** For the organization only. */
  readonly isInternal: boolean;
};

/** `GET /api/v1/drafts/:draft`, for who may publish. */
export type DraftView = {
  readonly words: DraftWords;
  /** Titles of subjects that articles have. */
  readonly subjects: readonly string[];
  /** Where it stands in Dynamics. */
  readonly url: string;
  /** Goes with what is decided: who else decided since is not overruled unseen. */
  readonly turn: number;
};

/**
 * `GET /api/v1/drafts?after=<draft>`: the next page of those that wait, in the order of the page Home shows.
 * `POST /api/v1/drafts/:draft/return` `{note, turn}` gives one back to who drafted it.
 */
export type DraftsView = {
  readonly drafts: readonly WaitingDraftView[];
  /** How many follow these. */
  readonly more: number;
};
