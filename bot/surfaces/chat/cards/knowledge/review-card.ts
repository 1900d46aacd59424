import type { IsoTime } from '../../../../domain/ids.ts';
import type { ArticleDraft } from '../../../../domain/knowledge/article-draft.ts';
import type { Card } from '../../../../ports/cards.ts';
import { execute, heading, line, open, said, small } from '../elements.ts';
import { deskCard } from '../../helpdesk/desk-card.ts';
import { knowledgeWords, languageOfArticle } from './words.ts';

const answerShown = 300;

type View = {
  readonly articlePage: (id: string) => string;
  readonly clock: (time: IsoTime) => string;
};

/** For who may publish: a draft waits, or what became of it. */
export function reviewCard({ articlePage, clock }: View, draft: ArticleDraft): Card {
  const { id, caseId, title, answer, by, at, reviewed } = draft;
  const language = languageOfArticle(draft);
  const words = knowledgeWords(language);
  const headline = reviewed ? words.reviewed : words.waits;
  return deskCard(language, {
    summary: `${headline} ${title}`,
    body: [
      heading(headline),
      line(title),
      ...(reviewed ? [] : said(answer, answerShown)),
      small(
        reviewed
          ? words.publishedBy(reviewed.by.name, clock(reviewed.at))
          : words.reviewing(by.name, clock(at)),
      ),
    ],
    actions: [
      ...(reviewed ? [] : [execute(words.toReview, 'knowledge', { data: { articleOf: caseId } })]),
      open(words.open, articlePage(id)),
    ],
  });
}
