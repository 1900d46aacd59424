/**
 * The terms of self-service answers.
 *
 * - **article**: what the organisation has written down: a title and a text, in one language.
 * - **scope**: the articles one desk answers from. A question is answered within one scope.
 * - **shelf**: the articles of one scope in one language, ready to be searched.
 * - **question**: what an employee typed. **clue**: a word of it, and all that may stand for it in an article.
 * - **passage**: one to three sentences of an article that answer.
 * - **confidence**: how sure it is, from 0 to 1, that the best article answers. Below the bar a person is
 *   asked instead: a wrong article is worse than none.
 */
export type Article = {
  /** Unique within its scope. */
  readonly id: string;
  readonly scope: string;
  /** A language tag: `de`, `en-GB`. */
  readonly language: string;
  readonly title: string;
  /** Plain text. */
  readonly body: string;
};

export type Ask = {
  readonly text: string;
  readonly scope: string;
  /** Without it all languages of the scope are searched, and the one that answers best is taken. */
  readonly language?: string;
  /** How many articles at most. */
  readonly top: number;
};

type Found = {
  readonly id: string;
  readonly title: string;
  readonly passage: string;
  /** Comparable within one answer only. */
  readonly score: number;
};

export type Answer = {
  readonly ranked: readonly Found[];
  /** Whether the first of `ranked` is worth showing, or a person should be asked. */
  readonly answers: boolean;
  readonly confidence: number;
};
