import { caseTitleOf } from '../../domain/helpdesk/case-subject.ts';
import type { ThreadContext } from '../../domain/helpdesk/context.ts';
import type { Desk } from '../../domain/helpdesk/desk.ts';
import type { CaseId, IsoTime, PersonId, TenantId } from '../../domain/ids.ts';
import type { MaskPolicy } from '../../domain/interaction/masking/index.ts';
import { maskText } from '../../domain/interaction/masking/index.ts';
import {
  checkNote,
  checkWords,
  isBack,
  isDecided,
  isWaiting,
  newDraft,
  published,
  sentAgain,
  sentBack,
  turnOf,
  wantedAgain,
  type ArticleDraft,
  type ArticleWords,
  type NoteRefusal,
  type WordsRefusal,
} from '../../domain/knowledge/article-draft.ts';
import { isMember, type Person, type ResolvedSwarm, type Swarm } from '../../domain/swarm/swarm.ts';
import type { ArticleDrafts } from '../../ports/articles.ts';
import type { CaseRecord, CaseRecords } from '../../ports/case-records.ts';
import type { CaseThreads } from '../../ports/case-threads.ts';
import { nowOf, type Clock } from '../../ports/clock.ts';
import type { Desks, KnownRoles } from '../../ports/desks.ts';
import type { Ids } from '../../ports/ids.ts';
import { typedWords } from '../typed-words.ts';
import type { DeskKnowledge } from './desk-knowledge.ts';

export type KnowledgeDeps = {
  readonly drafts: ArticleDrafts;
  readonly roles: Pick<KnownRoles, 'of'>;
  readonly threads: CaseThreads;
  readonly desks: Pick<Desks, 'find'>;
  readonly cases: Pick<CaseRecords, 'find'>;
  readonly answers: Pick<DeskKnowledge, 'subjects'>;
  readonly maskPolicies: () => Promise<(tenantId: TenantId) => MaskPolicy>;
  readonly clock: Clock;
  readonly ids: Pick<Ids, 'derivedId'>;
  /** There is something to write in Dynamics. */
  readonly soon: () => void;
};

/** Where the answer was given: in a swarm, or in the thread of a case. */
export type AnswerSource =
  | { readonly kind: 'swarm'; readonly swarm: Swarm }
  | { readonly kind: 'case'; readonly tenantId: TenantId; readonly caseId: CaseId }
  /** Drafted already: for who reviews it. */
  | { readonly kind: 'draft'; readonly tenantId: TenantId; readonly caseId: CaseId };

export type KnowledgeRefusal =
  | 'not-yours'
  | 'no-answer-yet'
  | 'may-not-publish'
  /** Somebody has sent it back, or again, since it was read. */
  | 'other-turn'
  | WordsRefusal
  | NoteRefusal;

/** What stands in front of the one who makes it knowledge. */
export type ArticleView = {
  readonly words: ArticleWords;
  /** Absent: nobody has drafted it yet. */
  readonly draft?: ArticleDraft;
  readonly subjects: readonly string[];
  readonly mayPublish: boolean;
  /** It is back with who asks. */
  readonly isBackWithThem: boolean;
};

type Asking = { readonly source: AnswerSource; readonly by: Person };
type Writing = Asking & { readonly words: ArticleWords };
/** @param turn of the draft as they read it */
type Deciding<What> = Asking & What & { readonly turn: number };

export function makeKnowledge(deps: KnowledgeDeps) {
  return {
    /** Begins with what is known; or shows how far it is. */
    async open(asking: Asking): Promise<ArticleView | KnowledgeRefusal> {
      const found = await answerIn(deps, asking);
      return typeof found === 'string' ? found : viewOf(deps, asking, found);
    },

    async draft({ words, ...asking }: Writing): Promise<ArticleView | KnowledgeRefusal> {
      const found = await answerIn(deps, asking);
      if (typeof found === 'string') return found;
      const wrong = checkWords(words);
      if (wrong) return wrong;
      const { tenantId, caseId } = found;
      const at = nowOf(deps.clock);
      const id = deps.ids.derivedId('article', tenantId, caseId);
      const there = await deps.drafts.add(
        newDraft({ tenantId, id, caseId, by: asking.by, at }, words),
        at,
      );
      await again(deps, there);
      deps.soon();
      return viewOf(deps, asking, found);
    },

    ...reviewing(deps),
  };
}
export type MakeKnowledge = ReturnType<typeof makeKnowledge>;

/** Pressed again after a refusal of Dynamics: tried again. */
async function again({ drafts, clock }: KnowledgeDeps, there: ArticleDraft): Promise<void> {
  const wanted = wantedAgain(there);
  if (wanted !== there && isWaiting(wanted)) await drafts.save(wanted, nowOf(clock));
}

/** What a review decides, and what who drafted it makes of that. */
function reviewing(deps: KnowledgeDeps) {
  return {
    publish: ({ words, turn, ...asking }: Deciding<{ words: ArticleWords }>) =>
      decide(deps, asking, {
        wrong: checkWords(words),
        isReview: true,
        next: (draft, at) =>
          turnOf(draft) === turn || isDecided(draft)
            ? published(draft, { words, by: asking.by, at })
            : 'other-turn',
      }),

    /** To who drafted it, who is told what should be different. */
    sendBack: ({ note, turn, ...asking }: Deciding<{ note: string }>) =>
      decide(deps, asking, {
        wrong: checkNote(note),
        isReview: true,
        next: (draft, at) =>
          isDecided(draft) || maySendBack(draft, { turn, ...asking })
            ? sentBack(draft, { note: typedWords(note), by: asking.by, at })
            : 'other-turn',
      }),

    /** By who drafted it and has it back. */
    sendAgain: ({ words, turn, ...asking }: Deciding<{ words: ArticleWords }>) =>
      decide(deps, asking, {
        wrong: checkWords(words),
        isReview: false,
        next: (draft) => {
          if (draft.by.id !== asking.by.id) return 'not-yours';
          // Pressed twice, or under an old card: what was sent counts.
          return turnOf(draft) === turn ? sentAgain(draft, words) : draft;
        },
      }),
  };
}

type Returning = { readonly turn: number; readonly by: Person };

/** What is back has its sentence: another one would be lost. */
const maySendBack = (draft: ArticleDraft, { turn, by }: Returning): boolean =>
  (turnOf(draft) === turn && !isBack(draft)) || isTheirReturn(draft, { turn, by });

/** Teams repeats a press: what they have done already is done. */
const isTheirReturn = (draft: ArticleDraft, { turn, by }: Returning): boolean =>
  turnOf(draft) === turn + 1 && draft.returned?.by.id === by.id;

type Decision = {
  readonly wrong: WordsRefusal | NoteRefusal | undefined;
  /** Only who may publish does it. */
  readonly isReview: boolean;
  /** @returns the same when there is nothing to save */
  readonly next: (draft: ArticleDraft, at: IsoTime) => ArticleDraft | KnowledgeRefusal;
};

async function decide(
  deps: KnowledgeDeps,
  asking: Asking,
  decision: Decision,
): Promise<ArticleView | KnowledgeRefusal> {
  const found = await answerIn(deps, asking);
  if (typeof found === 'string') return found;
  if (decision.wrong) return decision.wrong;
  const { tenantId } = found;
  if (decision.isReview && !(await mayPublish(deps, tenantId, asking.by.id))) {
    return 'may-not-publish';
  }
  const refusal = await saveNext(deps, found, decision.next);
  if (refusal) return refusal;
  deps.soon();
  return viewOf(deps, asking, found);
}

/** What wrote it to Dynamics in the same moment is no reason to lose the press. */
async function saveNext(
  deps: KnowledgeDeps,
  of: Pick<Answer, 'tenantId' | 'caseId'>,
  nextOf: Decision['next'],
): Promise<KnowledgeRefusal | undefined> {
  const draft = await deps.drafts.ofCase(of.tenantId, of.caseId);
  if (!draft) return 'no-answer-yet';
  const at = nowOf(deps.clock);
  const next = nextOf(draft, at);
  if (typeof next === 'string') return next;
  if (next === draft) return undefined;
  const dueAt = isWaiting(next) ? at : undefined;
  return (await deps.drafts.save(next, dueAt)) ? undefined : saveNext(deps, of, nextOf);
}

const mayPublish = async ({ roles }: KnowledgeDeps, tenantId: TenantId, person: PersonId) =>
  ((await roles.of(tenantId, person)) ?? []).length > 0;

type Answer = {
  readonly tenantId: TenantId;
  readonly caseId: CaseId;
  readonly words: ArticleWords;
};

/** Who helped may: who is in the swarm, or may see the case in Dynamics, or watches over it all. */
async function answerIn(
  deps: KnowledgeDeps,
  { source, by }: Asking,
): Promise<Answer | 'not-yours' | 'no-answer-yet'> {
  if (source.kind === 'case') return answerInThread(deps, source, by);
  if (source.kind === 'draft') return answerDrafted(deps, source, by);
  const { swarm } = source;
  const { tenantId } = swarm;
  if (!isMember(swarm, by.id) && !(await mayPublish(deps, tenantId, by.id))) return 'not-yours';
  if (swarm.state !== 'resolved') return 'no-answer-yet';
  const told = await deps.threads.ofCase(tenantId, swarm.case.id);
  const desk = told && (await deps.desks.find(tenantId, told.thread.deskId));
  const policy = (await deps.maskPolicies())(tenantId);
  const hide = (text: string) => maskText(text, policy);
  const question = told ? caseTitleOf(told.thread.question) : swarm.case.title;
  const words = {
    title: hide(question),
    answer: hide(swarm.resolution),
    sources: sourcesOf(swarm),
    ...scopeOf(desk),
  };
  return { tenantId, caseId: swarm.case.id, words };
}

async function answerDrafted(
  deps: KnowledgeDeps,
  { tenantId, caseId }: { tenantId: TenantId; caseId: CaseId },
  by: Person,
): Promise<Answer | 'not-yours' | 'no-answer-yet'> {
  const words = await deps.drafts.ofCase(tenantId, caseId);
  const isTheirs = words?.by.id === by.id || (await mayPublish(deps, tenantId, by.id));
  if (!isTheirs) return 'not-yours';
  return words ? { tenantId, caseId, words } : 'no-answer-yet';
}

const sourcesOf = (swarm: ResolvedSwarm): string =>
  `Case ${swarm.case.number}, swarm ${swarm.code}`;

async function answerInThread(
  deps: KnowledgeDeps,
  { tenantId, caseId }: { tenantId: TenantId; caseId: CaseId },
  by: Person,
): Promise<Answer | 'not-yours' | 'no-answer-yet'> {
  const told = await deps.threads.ofCase(tenantId, caseId);
  // Whoever asked reads it there already, and is no judge of what others should read.
  if (!told || told.thread.employee.id === by.id) return 'not-yours';
  const record = await deps.cases.find({ tenantId, case: caseId, viewer: by.id });
  if (typeof record === 'string') return 'not-yours';
  if (told.thread.state !== 'solved' || !record.thread) return 'no-answer-yet';
  const desk = await deps.desks.find(tenantId, told.thread.deskId);
  return { tenantId, caseId, words: wordsOfThread(record, record.thread, desk) };
}

const wordsOfThread = (
  { number }: CaseRecord,
  { question, said }: ThreadContext,
  desk: Desk | undefined,
): ArticleWords => ({
  title: caseTitleOf(question),
  answer: said
    .filter(({ by }) => by === 'agent')
    .map(({ text }) => text)
    .join('\n'),
  sources: `Case ${number}`,
  ...scopeOf(desk),
});

/** Where the question was asked, the answer is looked for. */
const scopeOf = (desk: Desk | undefined) => ({
  subject: desk?.scope.subjects[0] ?? '',
  isInternal: desk?.scope.hasInternal ?? true,
});

async function viewOf(
  deps: KnowledgeDeps,
  { by }: Asking,
  { tenantId, caseId, words }: Answer,
): Promise<ArticleView> {
  const draft = await deps.drafts.ofCase(tenantId, caseId);
  return {
    words: draft ?? words,
    ...(draft && { draft }),
    subjects: deps.answers.subjects(tenantId),
    mayPublish: await mayPublish(deps, tenantId, by.id),
    isBackWithThem: draft !== undefined && isBack(draft) && draft.by.id === by.id,
  };
}
