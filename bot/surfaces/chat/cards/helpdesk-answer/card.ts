import type { DeskCards } from '../../../../ports/helpdesk-cards.ts';
import type { Card } from '../../../../ports/cards.ts';
import { roundAsked } from '../../../../domain/helpdesk/decisions.ts';
import { deskCard, deskTimes } from '../../helpdesk/desk-card.ts';
import { deskWords } from '../../helpdesk/words.ts';
import { execute, heading, line, open, said, small } from '../elements.ts';

const passageLimit = 600;

/** One article: what of it answers, where it stands, and three ways on. */
export function answerCard(
  { timeZone }: { timeZone: string },
  { thread, round }: Parameters<DeskCards['answerCard']>[0],
): Card {
  const article = thread.rounds.find((one) => one.round === round);
  if (!article) throw new Error(`${thread.id} has no round ${round}`);
  const words = deskWords(thread.language);
  const { day } = deskTimes(thread.language, timeZone);
  const updated = article.updatedAt ? `, ${words.updated(day(article.updatedAt))}` : '';
  const isAsked = roundAsked(thread) === round;
  const verdict = article.verdict && verdicts[article.verdict];
  const data = { threadId: thread.id, round };
  return deskCard(thread.language, {
    summary: `${article.title}: ${article.passage}`,
    body: [
      heading(article.title),
      ...said(article.passage, passageLimit),
      small(`${words.source}: ${article.title}${updated}`),
      ...(verdict ? [line(words[verdict])] : []),
    ],
    actions: [
      ...(isAsked
        ? [
            execute(words.solvedIt, 'desk-solved', { data, style: 'positive' }),
            execute(words.notThis, 'desk-not-this', { data }),
            execute(words.toPerson, 'desk-person', { data }),
          ]
        : []),
      open(words.openArticle, article.url),
    ],
  });
}

const verdicts = {
  solved: 'wasSolved',
  'not-this': 'wasNotThis',
  'passed-over': 'wasPassedOver',
} as const;
