import type { Desk } from '../../../../domain/helpdesk/desk.ts';
import { languageOfWords } from '../../../../domain/helpdesk/language.ts';
import type { Card } from '../../../../ports/cards.ts';
import { deskCard } from '../../helpdesk/desk-card.ts';
import { deskWords } from '../../helpdesk/words.ts';
import { execute, heading, said } from '../elements.ts';
import { cut } from '../text.ts';

const desksOffered = 6;
/** It stands once in each button. */
const textLimit = 1_500;

/** 1:1, when nothing tells which of several desks is meant. */
export function chooseDeskCard(view: {
  desks: readonly Desk[];
  messageId: string;
  text: string;
  /** A case is to be opened there, and nothing answered. */
  asksCase?: boolean;
}): Card {
  const language = languageOfWords(view.text) ?? view.desks[0]?.languages[0] ?? 'en';
  const { whichDesk } = deskWords(language);
  const text = cut(view.text, textLimit);
  return deskCard(language, {
    summary: whichDesk,
    body: [heading(whichDesk), ...said(text, textLimit)],
    actions: view.desks.slice(0, desksOffered).map(({ id, name }) =>
      execute(name, 'desk-choose', {
        data: {
          deskId: id,
          messageId: view.messageId,
          question: text,
          ...(view.asksCase && { asksCase: true }),
        },
      }),
    ),
  });
}
