import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { transferredTo } from '../../../../domain/interaction/known.ts';
import type { Moment } from '../../../../domain/interaction/moments.ts';
import type { Swarm } from '../../../../domain/swarm/swarm.ts';
import type { Card } from '../../../../ports/cards.ts';
import type { CardSettings } from '../card-settings.ts';
import { line, small } from '../elements.ts';
import { makeCard } from '../make-card.ts';
import { cut } from '../text.ts';

/** Contact centers name things as they like. */
const nameLimit = 80;

const words = {
  heldLong: (since: string) => `❚❚ The customer has been on hold since ${since}.`,
  moodTurned: (since: string) => `! The customer’s mood has turned tense, since ${since}.`,
  transferred: (at: string, to: string | undefined) =>
    to === undefined
      ? `→ The contact was transferred at ${at}.`
      : `→ The contact was transferred at ${at}, to ${to}.`,
  ended: (at: string) => `■ The contact ended at ${at}.`,
} as const;

/** A short notice: what must not be overlooked in a card that is only redrawn. */
export function momentCard(
  { times }: CardSettings,
  view: { swarm: Swarm; interaction: Interaction; moment: Moment },
): Card {
  const { swarm, interaction, moment } = view;
  const sentence = sentenceOf(moment, times.clock(moment.at, moment.at), interaction);
  return makeCard({
    summary: `${swarm.case.number}: ${sentence}`,
    body: [line(sentence), small(`${swarm.case.number} · ${swarm.code}`)],
  });
}

function sentenceOf(moment: Moment, at: string, interaction: Interaction): string {
  switch (moment.kind) {
    case 'held-long':
      return words.heldLong(at);
    case 'mood-turned':
      return words.moodTurned(at);
    case 'transferred': {
      const to = transferredTo(interaction, moment);
      return words.transferred(at, to && cut(to, nameLimit));
    }
    case 'ended':
      return words.ended(at);
  }
}
