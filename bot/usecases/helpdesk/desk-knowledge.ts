import type { Desk, KnowledgeScope } from '../../domain/helpdesk/desk.ts';
import type { Language } from '../../domain/helpdesk/language.ts';
import type { ShownArticle } from '../../domain/helpdesk/thread.ts';
import type { TenantId } from '../../domain/ids.ts';
import { createKnowledge, type Knowledge } from '../../domain/knowledge/index.ts';
import type { Passage } from '../../ports/answer-model.ts';
import type { KnowledgeStore, StoredArticle } from '../../ports/knowledge-store.ts';

type Question = {
  readonly desk: Desk;
  readonly text: string;
  /** What was asked before it in the same thread. */
  readonly before: string;
  readonly language: Language;
  /** Shown already, and not it. */
  readonly not: readonly string[];
};

type Found = { readonly article: ShownArticle; readonly confidence: number };

/** The articles in memory, by desk: answers wait for nobody. */
export type DeskKnowledge = {
  ask(question: Question): Found | undefined;
  /** What else may tell something about it, best first; none of the articles in `not`. */
  passages(question: Omit<Question, 'before'>): readonly Passage[];
  /** Brings it up to what is stored. */
  refresh(tenantId: TenantId): Promise<void>;
  /** Titles of the subjects that articles have. */
  subjects(tenantId: TenantId): readonly string[];
  size(tenantId: TenantId): number;
};

type Shelves = {
  readonly articles: Map<string, StoredArticle>;
  revision: number;
  /** One for each scope that a desk has: desks with the same share it. */
  readonly byScope: Map<string, Knowledge>;
};

const oneScope = 'desk';

/** @param breathe lets others have their turn while many articles are read in */
export function createDeskKnowledge(
  store: KnowledgeStore,
  breathe: () => Promise<void>,
): DeskKnowledge {
  const tenants = new Map<TenantId, Shelves>();
  const of = (tenantId: TenantId): Shelves => {
    const known = tenants.get(tenantId);
    if (known) return known;
    const made: Shelves = { articles: new Map(), revision: -1, byScope: new Map() };
    tenants.set(tenantId, made);
    return made;
  };
  return {
    ask: (question) => answer(of(question.desk.tenantId), question),
    passages: (question) => passages(of(question.desk.tenantId), question),
    refresh: (tenantId) => refresh(store, of(tenantId), tenantId, breathe),
    subjects: (tenantId) => {
      const all = [...of(tenantId).articles.values()].map((one) => one.subject);
      return [...new Set(all)].filter((one) => one !== '').sort();
    },
    size: (tenantId) => of(tenantId).articles.size,
  };
}

async function refresh(
  store: KnowledgeStore,
  shelves: Shelves,
  tenantId: TenantId,
  breathe: () => Promise<void>,
): Promise<void> {
  const { revision = 0 } = await store.mark(tenantId);
  if (revision === shelves.revision) return;
  const stored = new Map((await store.articles(tenantId)).map((one) => [one.id, one]));
  for (const id of [...shelves.articles.keys()].filter((one) => !stored.has(one))) {
    shelves.articles.delete(id);
    for (const knowledge of shelves.byScope.values()) knowledge.remove(oneScope, id);
  }
  for (const article of stored.values()) {
    const known = shelves.articles.get(article.id);
    if (known && JSON.stringify(known) === JSON.stringify(article)) continue;
    shelves.articles.set(article.id, article);
    for (const [scope, knowledge] of shelves.byScope) place(knowledge, scope, article);
    await breathe();
  }
  shelves.revision = revision;
}

/** An article that is no longer of the scope goes from it. */
function place(knowledge: Knowledge, scope: string, article: StoredArticle): void {
  // Written by `keyOf`.
  const { subjects, hasInternal } = JSON.parse(scope) as KnowledgeScope;
  const isIn =
    (subjects.length === 0 || subjects.includes(article.subject)) &&
    (hasInternal || !article.isInternal);
  const { id, title, body, language } = article;
  if (isIn) knowledge.put({ id, title, body, language, scope: oneScope });
  else knowledge.remove(oneScope, id);
}

const keyOf = ({ subjects, hasInternal }: KnowledgeScope): string =>
  JSON.stringify({ subjects: [...subjects].sort(), hasInternal });

function knowledgeOf(shelves: Shelves, scope: KnowledgeScope): Knowledge {
  const key = keyOf(scope);
  const known = shelves.byScope.get(key);
  if (known) return known;
  const made = createKnowledge();
  shelves.byScope.set(key, made);
  for (const article of shelves.articles.values()) place(made, key, article);
  return made;
}

/** By its own words first; one that needs what was asked before it is understood with that. */
function answer(shelves: Shelves, question: Question): Found | undefined {
  const knowledge = knowledgeOf(shelves, question.desk.scope);
  const texts = [question.text, ...(question.before === '' ? [] : [withBefore(question)])];
  return without(shelves, knowledge, question, () => {
    for (const text of texts) {
      const found = look(shelves, knowledge, { text, language: question.language });
      if (found) return found;
    }
    return undefined;
  });
}

const withBefore = ({ before, text }: Question): string => `${before}\n${text}`;

function look(
  shelves: Shelves,
  knowledge: Knowledge,
  { text, language }: { text: string; language: Language },
): Found | undefined {
  const { ranked, answers, confidence } = knowledge.ask({
    text,
    scope: oneScope,
    language,
    top: 1,
  });
  const [first] = ranked;
  const stored = first && shelves.articles.get(first.id);
  if (!answers || !stored) return undefined;
  const { id, title, url, modifiedAt } = stored;
  const article = { id, title, url, passage: first.passage, updatedAt: modifiedAt };
  return { article, confidence };
}

const passagesAtMost = 2;

function passages(shelves: Shelves, question: Omit<Question, 'before'>): readonly Passage[] {
  const { desk, text, language } = question;
  const knowledge = knowledgeOf(shelves, desk.scope);
  const { ranked } = without(shelves, knowledge, { ...question, before: '' }, () =>
    knowledge.ask({ text, scope: oneScope, language, top: passagesAtMost }),
  );
  return ranked.flatMap(({ id, passage }) => {
    const article = shelves.articles.get(id);
    return article
      ? [{ articleId: id, title: article.title, text: passage, url: article.url }]
      : [];
  });
}

/** What was not it stands in nobody's way: the next best has to be good by itself. */
function without<T>(
  shelves: Shelves,
  knowledge: Knowledge,
  { not, desk }: Question,
  ask: () => T,
): T {
  for (const id of not) knowledge.remove(oneScope, id);
  try {
    return ask();
  } finally {
    for (const id of not) {
      const article = shelves.articles.get(id);
      if (article) place(knowledge, keyOf(desk.scope), article);
    }
  }
}
