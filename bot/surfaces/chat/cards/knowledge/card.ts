import type { IsoTime } from '../../../../domain/ids.ts';
import { articleLimits, type ArticleDraft } from '../../../../domain/knowledge/article-draft.ts';
import type { Card } from '../../../../ports/cards.ts';
import type { ArticleView } from '../../../../usecases/helpdesk/make-knowledge.ts';
import {
  execute,
  heading,
  line,
  open,
  said,
  small,
  type CardAction,
  type Element,
} from '../elements.ts';
import { deskCard } from '../../helpdesk/desk-card.ts';
import { cut, tidy } from '../text.ts';
import type { KnowledgeWords } from './words-en.ts';
import { knowledgeWords, languageOfArticle } from './words.ts';

/** Which answer it is about: comes back with each button. */
export type AboutAnswer =
  | { readonly swarmId: string }
  | { readonly threadId: string }
  /** The case of a draft. */
  | { readonly articleOf: string };

export type KnowledgeCardView = {
  readonly about: AboutAnswer;
  readonly article: ArticleView;
  readonly articlePage: (id: string) => string;
  readonly clock: (time: IsoTime) => string;
  readonly problem?: string | undefined;
};

const languageOf = ({ article }: KnowledgeCardView) => languageOfArticle(article.words);
const wordsOf = (view: KnowledgeCardView): KnowledgeWords => knowledgeWords(languageOf(view));

/** For who pressed: the form while something is theirs to decide, else how far it is. */
export function knowledgeCard(view: KnowledgeCardView): Card {
  const { draft, mayPublish } = view.article;
  const words = wordsOf(view);
  if (!draft) return form(view, words.heading, [button(view, words.save, 'knowledge-save')]);
  const isTheirs =
    mayPublish && (draft.outside.state === 'drafted' || draft.outside.state === 'drafting');
  return isTheirs
    ? form(view, words.review, [button(view, words.publish, 'knowledge-publish')])
    : stateCard(view, draft);
}

const button = ({ about }: KnowledgeCardView, title: string, verb: string): CardAction =>
  execute(title, verb, { data: about, style: 'positive' });

function form(view: KnowledgeCardView, title: string, actions: readonly CardAction[]): Card {
  const { article, problem, clock } = view;
  const { draft } = article;
  const words = wordsOf(view);
  const told = draft ? words.reviewing(draft.by.name, clock(draft.at)) : words.what;
  return deskCard(languageOf(view), {
    summary: title,
    body: [heading(title), line(problem ?? told), ...fields(article, words)],
    actions: [...actions, ...(draft ? [link(view, draft)] : [])],
  });
}

const link = (view: KnowledgeCardView, { id }: ArticleDraft): CardAction =>
  open(wordsOf(view).open, view.articlePage(id));

const textField = (field: {
  id: 'title' | 'answer' | 'sources';
  label: string;
  value: string;
  errorMessage?: string;
}): Element => {
  const { value, errorMessage, ...named } = field;
  const limit = articleLimits[field.id];
  return {
    type: 'Input.Text',
    ...named,
    maxLength: limit,
    isMultiline: field.id === 'answer',
    ...(errorMessage !== undefined && { isRequired: true, errorMessage }),
    ...(value !== '' && { value: cut(tidy(value), limit) }),
  };
};

/** A long list is cut, as a card has its limit; the one that is chosen always stands in it. */
const subjectsOffered = 60;

const fields = (
  { words: filled, subjects }: ArticleView,
  words: KnowledgeWords,
): readonly Element[] => {
  const { title, answer, sources, subject, isInternal } = filled;
  const offered = [...new Set([...(subject === '' ? [] : [subject]), ...subjects])];
  const choices = offered.slice(0, subjectsOffered).map((one) => ({ title: one, value: one }));
  return [
    textField({ id: 'title', label: words.title, value: title, errorMessage: words.titleMissing }),
    textField({
      id: 'answer',
      label: words.answer,
      value: answer,
      errorMessage: words.answerMissing,
    }),
    textField({ id: 'sources', label: words.sources, value: sources }),
    {
      type: 'Input.ChoiceSet',
      id: 'subject',
      label: words.subject,
      choices: [{ title: words.noSubject, value: '' }, ...choices],
      value: subject,
    },
    {
      type: 'Input.Toggle',
      id: 'isInternal',
      title: words.isInternal,
      value: String(isInternal),
    },
  ];
};

const answerShown = 600;

function stateCard(view: KnowledgeCardView, draft: ArticleDraft): Card {
  const { clock, problem } = view;
  const words = wordsOf(view);
  const { outside, reviewed, title, answer } = draft;
  const state = words.state[outside.state];
  const told = outside.state === 'refused' ? words.state.refused(outside.code) : String(state);
  const by = reviewed
    ? words.publishedBy(reviewed.by.name, clock(reviewed.at))
    : words.reviewing(draft.by.name, clock(draft.at));
  return deskCard(languageOf(view), {
    summary: title,
    body: [heading(title), ...said(answer, answerShown), line(problem ?? told), small(by)],
    actions: [...(outside.state === 'refused' ? [tryAgain(view, draft)] : []), link(view, draft)],
  });
}

const tryAgain = (view: KnowledgeCardView, draft: ArticleDraft): CardAction => {
  const { title, answer, sources, subject, isInternal } = draft;
  const again = { title, answer, sources, subject, isInternal: String(isInternal) };
  return execute(wordsOf(view).tryAgain, 'knowledge-save', { data: { ...view.about, ...again } });
};
