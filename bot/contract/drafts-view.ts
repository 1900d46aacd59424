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
};
