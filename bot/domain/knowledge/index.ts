import type { Article, Answer, Ask } from './article.ts';
import { languageOf } from './language/language.ts';
import { readerOf } from './reading/reader.ts';
import { createShelf, type Shelf } from './shelf/shelf.ts';
import { answerFrom } from './answering/answer.ts';

export type { Article } from './article.ts';

/** All articles there are to answer from, kept in memory; they may change at any time. */
export type Knowledge = {
  /** Adds an article, or replaces the one with its id in its scope. */
  readonly put: (article: Article) => void;
  readonly remove: (scope: string, id: string) => void;
  readonly size: () => number;
  readonly ask: (ask: Ask) => Answer;
};

export function createKnowledge(): Knowledge {
  const scopes = new Map<string, Map<string, Shelf>>();
  const tagOf = (language: string) => language.toLowerCase().split(/[-_]/)[0] ?? '';

  const shelvesOf = (scope: string) => {
    const shelves = scopes.get(scope) ?? new Map<string, Shelf>();
    scopes.set(scope, shelves);
    return shelves;
  };
  const remove = (scope: string, id: string) => {
    for (const shelf of scopes.get(scope)?.values() ?? []) shelf.remove(id);
  };

  return {
    remove,
    put: (article) => {
      remove(article.scope, article.id);
      const shelves = shelvesOf(article.scope);
      const tag = tagOf(article.language);
      const shelf = shelves.get(tag) ?? createShelf(readerOf(languageOf(tag)));
      shelves.set(tag, shelf);
      shelf.put(article);
    },
    size: () =>
      [...scopes.values()]
        .flatMap((shelves) => [...shelves.values()])
        .reduce((sum, shelf) => sum + shelf.size(), 0),
    ask: ({ text, scope, language, top }) => {
      const shelves = [...(scopes.get(scope) ?? [])].filter(([, shelf]) => shelf.size() > 0);
      const same = shelves.filter(([tag]) => language === undefined || tag === tagOf(language));
      const asked = (same.length > 0 ? same : shelves).map(([, shelf]) =>
        answerFrom(shelf, text, top),
      );
      return (
        asked.sort((a, b) => b.confidence - a.confidence)[0] ?? {
          ranked: [],
          answers: false,
          confidence: 0,
        }
      );
    },
  };
}
