import { createKnowledge, type Knowledge } from '../../bot/domain/knowledge/index.ts';
import type { Article, Corpus, Question } from './corpus.ts';

/** What came back for a question. */
export type Answered = {
  readonly question: Question;
  readonly ranked: readonly string[];
  readonly isAnswered: boolean;
};

export type Score = {
  /** Questions that an article answers. */
  readonly answerable: number;
  /** The article that answers is the first, among the first three. */
  readonly first: number;
  readonly firstThree: number;
  /** Not handed to a person; and with the right article. */
  readonly answered: number;
  readonly answeredRight: number;
  /** Questions that none answers, and those of them handed to a person. */
  readonly unanswerable: number;
  readonly handedOver: number;
  readonly near: number;
  readonly nearHandedOver: number;
};

function knowledgeOf(articles: readonly Article[]): Knowledge {
  const knowledge = createKnowledge();
  for (const { id, set: scope, lang: language, title, body } of articles) {
    knowledge.put({ id, scope, language, title, body });
  }
  return knowledge;
}

/** Each question asked in its set. */
export function answersTo({ articles, questions }: Corpus): readonly Answered[] {
  const knowledge = knowledgeOf(articles);
  return questions.map((question) => {
    const { text, set: scope, lang: language } = question;
    const { ranked, answers } = knowledge.ask({ text, scope, language, top: 10 });
    return { question, ranked: ranked.map(({ id }) => id), isAnswered: answers };
  });
}

export function scoreOf(all: readonly Answered[]): Score {
  const count = (which: (one: Answered) => boolean) => all.filter(which).length;
  const isAnswerable = ({ question }: Answered) => question.article !== null;
  const placeOf = ({ question, ranked }: Answered) => ranked.indexOf(question.article ?? '');
  const isNear = ({ question }: Answered) => question.kind === 'near';
  return {
    answerable: count(isAnswerable),
    first: count((one) => placeOf(one) === 0),
    firstThree: count((one) => placeOf(one) >= 0 && placeOf(one) < 3),
    answered: count((one) => isAnswerable(one) && one.isAnswered),
    answeredRight: count((one) => placeOf(one) === 0 && one.isAnswered),
    unanswerable: count((one) => !isAnswerable(one)),
    handedOver: count((one) => !isAnswerable(one) && !one.isAnswered),
    near: count(isNear),
    nearHandedOver: count((one) => isNear(one) && !one.isAnswered),
  };
}

/** The score as lines of text. */
export function scoreLines(title: string, score: Score): readonly string[] {
  const line = (what: string, part: number, whole: number) =>
    `  ${what.padEnd(44)}${String(part).padStart(4)} of ${String(whole).padStart(3)}  ${(part / whole).toFixed(3)}`;
  return [
    title,
    line('the article that answers is the first', score.first, score.answerable),
    line('… among the first three', score.firstThree, score.answerable),
    line('answered', score.answered, score.answerable),
    line('… with the right article', score.answeredRight, score.answerable),
    line('without an answer, handed to a person', score.handedOver, score.unanswerable),
    line('… about a subject that has articles', score.nearHandedOver, score.near),
  ];
}
