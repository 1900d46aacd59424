/**
 * An answer on its way to being an article: drafted by who helped, reviewed by who may publish. One for
 * each case: whoever makes it knowledge twice finds the one there is.
 */
import type { CaseId, IsoTime, TenantId } from '../ids.ts';
import type { Person } from '../swarm/person.ts';

export type ArticleWords = {
  /** The question, as people ask it. */
  readonly title: string;
  readonly answer: string;
  /** Where it comes from. */
  readonly sources: string;
  /** Title of a subject in Dynamics; empty: none. Desks answer from subjects. */
  readonly subject: string;
  /** For the organization only. */
  readonly isInternal: boolean;
};

export type ArticleDraft = ArticleWords & {
  readonly tenantId: TenantId;
  /** Of the article in Dynamics, chosen by us. */
  readonly id: string;
  readonly caseId: CaseId;
  readonly by: Person;
  readonly at: IsoTime;
  /** Set once somebody published it here. */
  readonly reviewed?: { readonly by: Person; readonly at: IsoTime };
  /** What a review changed: only that is written over what Dynamics has. */
  readonly changed: readonly (keyof ArticleWords)[];
  readonly outside: Outside;
  readonly version: number;
};

/** How far Dynamics is: what is wanted of it and was not done yet is tried again. */
type Outside =
  | { readonly state: 'drafting' | 'publishing'; readonly tries: number }
  | { readonly state: 'drafted' | 'published' }
  /** @param code the far side's own word for it */
  | { readonly state: 'refused'; readonly wanted: 'draft' | 'published'; readonly code: string };

export const articleLimits = { title: 200, answer: 8_000, sources: 500 } as const;

export type WordsRefusal = 'title-missing' | 'answer-missing' | 'too-long';

export function checkWords({ title, answer, sources }: ArticleWords): WordsRefusal | undefined {
  if (title.trim() === '') return 'title-missing';
  if (answer.trim() === '') return 'answer-missing';
  const isTooLong =
    title.length > articleLimits.title ||
    answer.length > articleLimits.answer ||
    sources.length > articleLimits.sources;
  return isTooLong ? 'too-long' : undefined;
}

type Made = Pick<ArticleDraft, 'tenantId' | 'id' | 'caseId' | 'by' | 'at'>;

export const newDraft = (made: Made, words: ArticleWords): ArticleDraft => ({
  ...made,
  ...tidied(words),
  changed: [],
  outside: { state: 'drafting', tries: 0 },
  version: 1,
});

const tidied = ({ title, answer, sources, subject, isInternal }: ArticleWords): ArticleWords => ({
  title: title.replace(/\s+/g, ' ').trim(),
  answer: answer.trim(),
  sources: sources.trim(),
  subject,
  isInternal,
});

/** @returns the same when it is published already: twice pressed is once published */
export function published(
  draft: ArticleDraft,
  { words, by, at }: { words: ArticleWords; by: Person; at: IsoTime },
): ArticleDraft {
  const { state } = draft.outside;
  if (state === 'published' || state === 'publishing') return draft;
  const now = tidied(words);
  const keys = ['title', 'answer', 'sources', 'subject', 'isInternal'] as const;
  return {
    ...draft,
    ...now,
    reviewed: { by, at },
    changed: keys.filter((key) => draft[key] !== now[key]),
    outside: { state: 'publishing', tries: 0 },
    version: draft.version + 1,
  };
}

/** After a try at Dynamics. `done`: what was wanted stands there. */
export function afterTry(
  draft: ArticleDraft,
  result: 'done' | { readonly code: string; readonly isFinal: boolean },
): ArticleDraft {
  const { outside } = draft;
  if (outside.state !== 'drafting' && outside.state !== 'publishing') return draft;
  const version = draft.version + 1;
  const wanted = outside.state === 'drafting' ? 'draft' : 'published';
  if (result === 'done') {
    return { ...draft, version, outside: { state: wanted === 'draft' ? 'drafted' : 'published' } };
  }
  return result.isFinal
    ? { ...draft, version, outside: { state: 'refused', wanted, code: result.code } }
    : { ...draft, version, outside: { ...outside, tries: outside.tries + 1 } };
}

/** What Dynamics refused is wanted once more: its admin may have given the right meanwhile. */
export function wantedAgain(draft: ArticleDraft): ArticleDraft {
  const { outside } = draft;
  if (outside.state !== 'refused') return draft;
  const state = outside.wanted === 'draft' ? ('drafting' as const) : ('publishing' as const);
  return { ...draft, outside: { state, tries: 0 }, version: draft.version + 1 };
}

export const isWaiting = ({ outside }: ArticleDraft): boolean =>
  outside.state === 'drafting' || outside.state === 'publishing';
