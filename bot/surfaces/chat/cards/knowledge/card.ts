import type { IsoTime } from '../../../../domain/ids.ts';
import {
  articleLimits,
  isBack,
  isDecided,
  turnOf,
  type ArticleDraft,
} from '../../../../domain/knowledge/article-draft.ts';
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
import type { KnowledgeChat } from './knowledge-chat.ts';
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
  readonly clock: KnowledgeChat['clock'];
};

const languageOf = ({ article }: KnowledgeCardView) => languageOfArticle(article.words);
const clockOf =
  (view: KnowledgeCardView) =>
  (time: IsoTime): string =>
    view.clock(time, languageOf(view));
const wordsOf = (view: KnowledgeCardView): KnowledgeWords => knowledgeWords(languageOf(view));

/** For who pressed: the form while something is theirs to decide, else how far it is. */
export function knowledgeCard(view: KnowledgeCardView): Card {
  const { draft, mayPublish, isBackWithThem } = view.article;
  const words = wordsOf(view);
  if (!draft) {
    return form(view, {
      title: words.heading,
      told: [words.what],
      actions: [button(view, words.save, 'knowledge-save')],
    });
  }
  if (isDecided(draft)) return stateCard(view, draft);
  if (isBackWithThem) return againForm(view, draft);
  return mayPublish && draft.outside.state !== 'refused'
    ? reviewForm(view, draft)
    : stateCard(view, draft);
}

function reviewForm(view: KnowledgeCardView, draft: ArticleDraft): Card {
  const words = wordsOf(view);
  const sendBack = execute(words.sendBack, 'knowledge-back', { data: dataOf(view) });
  return form(view, {
    title: words.review,
    told: [words.reviewing(draft.by.name, clockOf(view)(draft.at)), ...returnOf(view, draft)],
    more: isBack(draft) ? [] : [noteField(words, draft)],
    actions: [
      button(view, words.publish, 'knowledge-publish'),
      ...(isBack(draft) ? [] : [sendBack]),
      link(view, draft),
    ],
  });
}

const againForm = (view: KnowledgeCardView, draft: ArticleDraft): Card =>
  form(view, {
    title: wordsOf(view).rework,
    told: returnOf(view, draft),
    actions: [button(view, wordsOf(view).sendAgain, 'knowledge-again'), link(view, draft)],
  });

/** What a review asked for, and whose turn it is since. */
function returnOf(view: KnowledgeCardView, draft: ArticleDraft): readonly string[] {
  const { returned, by } = draft;
  if (!returned || isDecided(draft)) return [];
  const words = wordsOf(view);
  const told = words.sentBack(returned.by.name, clockOf(view)(returned.at), returned.note);
  return [told, ...(isBack(draft) ? [] : [words.sentAgain(by.name)])];
}

const noteField = (words: KnowledgeWords, { by }: ArticleDraft): Element => ({
  type: 'Input.Text',
  id: 'note',
  label: words.note(by.name),
  maxLength: articleLimits.note,
  isMultiline: true,
  separator: true,
});

const dataOf = ({ about, article: { draft } }: KnowledgeCardView) => ({
  ...about,
  ...(draft && { turn: turnOf(draft) }),
});

const button = (view: KnowledgeCardView, title: string, verb: string): CardAction =>
  execute(title, verb, { data: dataOf(view), style: 'positive' });

type Form = {
  readonly title: string;
  readonly told: readonly string[];
  /** Under the fields. */
  readonly more?: readonly Element[];
  readonly actions: readonly CardAction[];
};

function form(view: KnowledgeCardView, { title, told, more = [], actions }: Form): Card {
  const { article } = view;
  return deskCard(languageOf(view), {
    summary: title,
    body: [heading(title), ...told.map(line), ...fields(article, wordsOf(view)), ...more],
    actions,
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
      wrap: true,
      value: String(isInternal),
    },
  ];
};

const answerShown = 600;

function stateCard(view: KnowledgeCardView, draft: ArticleDraft): Card {
  const clock = clockOf(view);
  const words = wordsOf(view);
  const { outside, reviewed, title, answer } = draft;
  const state = words.state[outside.state];
  const told = outside.state === 'refused' ? words.state.refused(outside.code) : String(state);
  const back = returnOf(view, draft);
  const by = reviewed
    ? words.publishedBy(reviewed.by.name, clock(reviewed.at))
    : words.reviewing(draft.by.name, clock(draft.at));
  return deskCard(languageOf(view), {
    summary: title,
    body: [
      heading(title),
      ...said(answer, answerShown),
      ...(isBack(draft) ? back : [told, ...back.slice(-1)]).map(line),
      small(by),
    ],
    actions: [...(outside.state === 'refused' ? [tryAgain(view, draft)] : []), link(view, draft)],
  });
}

const tryAgain = (view: KnowledgeCardView, draft: ArticleDraft): CardAction => {
  const { title, answer, sources, subject, isInternal } = draft;
  const again = { title, answer, sources, subject, isInternal: String(isInternal) };
  return execute(wordsOf(view).tryAgain, 'knowledge-save', { data: { ...view.about, ...again } });
};
