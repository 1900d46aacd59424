import type { Language } from '../domain/helpdesk/language.ts';

/** What an answer may be made of, and nothing else. */
export type Passage = {
  readonly articleId: string;
  readonly title: string;
  readonly text: string;
  readonly url: string;
};

export type ModelQuestion = {
  /** Masked. */
  readonly question: string;
  readonly language: Language;
  readonly passages: readonly Pick<Passage, 'title' | 'text'>[];
};

/** A language model that words an answer. There is none unless the environment names one. */
export interface AnswerModel {
  /**
   * An answer that cites the passages as [1], [2]; within a bounded time.
   * @returns undefined when the model is down or too slow
   */
  compose(question: ModelQuestion): Promise<string | undefined>;
}
