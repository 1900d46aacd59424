import type { DeskCards } from '../../../../ports/helpdesk-cards.ts';
import type { Thread } from '../../../../domain/helpdesk/thread.ts';
import type { Card } from '../../../../ports/cards.ts';
import { deskCard } from '../../helpdesk/desk-card.ts';
import { deskWords } from '../../helpdesk/words.ts';
import { execute, heading, line, type CardAction } from '../elements.ts';

const commentLimit = 1_000;

/** Asked once it is solved, and thanked for in place. */
export function ratingCard({ thread, desk }: Parameters<DeskCards['ratingCard']>[0]): Card {
  const words = deskWords(thread.language);
  if (thread.rating) {
    const thanks = words.thanks(thread.rating.score);
    const actions = knowledgeOf(thread);
    return deskCard(thread.language, { summary: thanks, body: [line(thanks)], actions });
  }
  const question = desk.ratingQuestion[thread.language] ?? words.howWasIt;
  if (thread.state !== 'solved') {
    return deskCard(thread.language, { summary: words.notSolved, body: [line(words.notSolved)] });
  }
  return deskCard(thread.language, {
    summary: question,
    body: [
      heading(question),
      {
        type: 'Input.ChoiceSet',
        id: 'score',
        label: words.score,
        style: 'expanded',
        isRequired: true,
        errorMessage: words.scoreMissing,
        choices: words.scores.map((title, place) => ({ title, value: String(place + 1) })),
      },
      {
        type: 'Input.Text',
        id: 'comment',
        label: words.comment,
        isMultiline: true,
        maxLength: commentLimit,
      },
    ],
    actions: [
      execute(words.rate, 'desk-rate', { data: { threadId: thread.id }, style: 'positive' }),
      ...knowledgeOf(thread),
    ],
  });
}

const makeKnowledge = { en: 'Make it knowledge', de: 'Als Artikel sichern' } as const;

/** For the colleagues who helped: what an article answered is one already. */
const knowledgeOf = (thread: Thread): readonly CardAction[] =>
  thread.state === 'solved' && thread.handOver?.chat
    ? [
        {
          ...execute(makeKnowledge[thread.language], 'knowledge', {
            data: { threadId: thread.id },
          }),
          associatedInputs: 'none',
        },
      ]
    : [];
