import type { DeskCards } from '../../../ports/helpdesk-cards.ts';
import { agentsWordsCard } from '../cards/helpdesk-agent/card.ts';
import { answerCard } from '../cards/helpdesk-answer/card.ts';
import { gapCard } from '../cards/helpdesk-gap/card.ts';
import { handOverCard } from '../cards/helpdesk-hand-over/card.ts';
import { idleCard } from '../cards/helpdesk-idle/card.ts';
import { ratingCard } from '../cards/helpdesk-rating/card.ts';

/** Every card that stands in an employee's thread. */
export const createDeskCards = (settings: { readonly timeZone: string }): DeskCards => ({
  answerCard: (view) => answerCard(settings, view),
  handOverCard: (view) => handOverCard(settings, view),
  agentsWordsCard,
  gapCard: (view) => gapCard(settings, view),
  ratingCard,
  idleCard: (view) => idleCard(settings, view),
});
