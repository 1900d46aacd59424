import type { DeskCards } from '../../../../ports/helpdesk-cards.ts';
import type { Card } from '../../../../ports/cards.ts';
import { deskCard } from '../../helpdesk/desk-card.ts';
import { deskWords } from '../../helpdesk/words.ts';
import { execute, heading, line } from '../elements.ts';

const commentLimit = 1_000;

/** Asked once it is solved, and thanked for in place. */
export function ratingCard({ thread, desk }: Parameters<DeskCards['ratingCard']>[0]): Card {
  const words = deskWords(thread.language);
  if (thread.rating) {
    const thanks = words.thanks(thread.rating.score);
    return deskCard(thread.language, { summary: thanks, body: [line(thanks)] });
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
    ],
  });
}
