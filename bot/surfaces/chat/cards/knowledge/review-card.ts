import { isBack, turnOf, type ArticleDraft } from '../../../../domain/knowledge/article-draft.ts';
import type { Card } from '../../../../ports/cards.ts';
import { execute, heading, line, open, said, small, type Element } from '../elements.ts';
import { deskCard } from '../../helpdesk/desk-card.ts';
import type { KnowledgeChat } from './knowledge-chat.ts';
import { knowledgeWords, languageOfArticle } from './words.ts';

const answerShown = 300;

type View = Pick<KnowledgeChat, 'articlePage' | 'clock'>;

/** For who may publish: a draft waits, is back with who drafted it, or what became of it. */
export function reviewCard(view: View, draft: ArticleDraft): Card {
  const words = knowledgeWords(languageOfArticle(draft));
  if (draft.reviewed) return decidedCard(view, draft, words.reviewed);
  const told = turnOf(draft) > 0 ? returnOf(view, draft) : [];
  return about(view, draft, {
    headline: isBack(draft) ? words.back : turnOf(draft) > 0 ? words.waitsAgain : words.waits,
    told: isBack(draft) ? told : [...said(draft.answer, answerShown), ...told],
    ...(!isBack(draft) && { press: words.toReview }),
  });
}

/** For who drafted it: a review asks for something else, or what became of it. */
export function returnedCard(view: View, draft: ArticleDraft): Card {
  const words = knowledgeWords(languageOfArticle(draft));
  if (draft.reviewed) return decidedCard(view, draft, words.yoursPublished);
  return about(view, draft, {
    headline: isBack(draft) ? words.cameBack : words.yoursAgain,
    told: returnOf(view, draft),
    ...(isBack(draft) && { press: words.toRework }),
  });
}

const returnOf = ({ clock }: View, draft: ArticleDraft): readonly Element[] => {
  const { returned } = draft;
  const language = languageOfArticle(draft);
  const words = knowledgeWords(language);
  return returned
    ? [line(words.sentBack(returned.by.name, clock(returned.at, language), returned.note))]
    : [];
};

type Told = {
  readonly headline: string;
  readonly told: readonly Element[];
  /** The button that opens its form. */
  readonly press?: string;
};

function about(view: View, draft: ArticleDraft, { headline, told, press }: Told): Card {
  const { id, caseId, title, by, at } = draft;
  const language = languageOfArticle(draft);
  const words = knowledgeWords(language);
  return deskCard(language, {
    summary: `${headline} ${title}`,
    body: [
      heading(headline),
      line(title),
      ...told,
      small(words.reviewing(by.name, view.clock(at, language))),
    ],
    actions: [
      ...(press === undefined
        ? []
        : [execute(press, 'knowledge', { data: { articleOf: caseId } })]),
      open(words.open, view.articlePage(id)),
    ],
  });
}

function decidedCard(view: View, draft: ArticleDraft, headline: string): Card {
  const { id, title, reviewed } = draft;
  const language = languageOfArticle(draft);
  const words = knowledgeWords(language);
  const by = reviewed
    ? [small(words.publishedBy(reviewed.by.name, view.clock(reviewed.at, language)))]
    : [];
  return deskCard(language, {
    summary: `${headline} ${title}`,
    body: [heading(headline), line(title), ...by],
    actions: [open(words.open, view.articlePage(id))],
  });
}
