/**
 * An answer on its way to being an article: drafted by who helped, reviewed by who may publish. One for
 * each case: whoever makes it knowledge twice finds the one there is. A review may send it back to who
 * drafted it, who sends it again.
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
  /** The last time a review asked for something else. */
  readonly returned?: Return;
  /** How often it changed hands: odd while it is back with who drafted it. Absent: never. */
  readonly turn?: number;
  /** What people changed here and Dynamics has not yet: only that is written over what it has. */
  readonly changed: readonly (keyof ArticleWords)[];
  readonly outside: Outside;
  readonly version: number;
};

export type Return = {
  readonly by: Person;
  readonly at: IsoTime;
  /** What should be different. */
  readonly note: string;
};

/** How far Dynamics is: what is wanted of it and was not done yet is tried again. */
type Outside =
  | { readonly state: 'drafting' | 'publishing'; readonly tries: number }
  | { readonly state: 'drafted' | 'published' }
  /** @param code the far side's own word for it */
  | { readonly state: 'refused'; readonly wanted: 'draft' | 'published'; readonly code: string };

export const articleLimits = { title: 200, answer: 8_000, sources: 500, note: 500 } as const;

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
  if (isDecided(draft)) return draft;
  return {
    ...reworded(draft, words),
    reviewed: { by, at },
    outside: { state: 'publishing', tries: 0 },
    version: draft.version + 1,
  };
}

const keys = ['title', 'answer', 'sources', 'subject', 'isInternal'] as const;

function reworded(draft: ArticleDraft, words: ArticleWords): ArticleDraft {
  const now = tidied(words);
  const isChanged = (key: (typeof keys)[number]) =>
    draft.changed.includes(key) || draft[key] !== now[key];
  return { ...draft, ...now, changed: keys.filter(isChanged) };
}

export const turnOf = ({ turn = 0 }: Pick<ArticleDraft, 'turn'>): number => turn;

/** It waits for who drafted it, not for a review. */
export const isBack = (draft: Pick<ArticleDraft, 'turn'>): boolean => turnOf(draft) % 2 === 1;

export const isDecided = ({ outside }: Pick<ArticleDraft, 'outside'>): boolean =>
  outside.state === 'publishing' || outside.state === 'published';

export type NoteRefusal = 'note-missing' | 'too-long';

export function checkNote(note: string): NoteRefusal | undefined {
  if (note.trim() === '') return 'note-missing';
  return note.length > articleLimits.note ? 'too-long' : undefined;
}

/** Back to who drafted it. @returns the same when it is back, or decided: there is nothing to send */
export function sentBack(draft: ArticleDraft, { note, by, at }: Return): ArticleDraft {
  if (isBack(draft) || isDecided(draft)) return draft;
  return {
    ...draft,
    returned: { by, at, note: note.replace(/\s+/g, ' ').trim() },
    turn: turnOf(draft) + 1,
    version: draft.version + 1,
  };
}

/** To be reviewed once more. @returns the same unless it is back */
export function sentAgain(draft: ArticleDraft, words: ArticleWords): ArticleDraft {
  if (!isBack(draft) || isDecided(draft)) return draft;
  return {
    ...reworded(draft, words),
    turn: turnOf(draft) + 1,
    outside: { state: 'drafting', tries: 0 },
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
    const state = wanted === 'draft' ? 'drafted' : 'published';
    return { ...draft, version, changed: [], outside: { state } };
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
