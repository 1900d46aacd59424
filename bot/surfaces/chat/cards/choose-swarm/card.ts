import type { Swarm } from '../../../../domain/swarm/swarm.ts';
import type { Card } from '../../../../ports/cards.ts';
import { execute, heading, line } from '../elements.ts';
import { makeCard } from '../make-card.ts';
import { cut } from '../text.ts';

export const swarmsOffered = 6;

/** What was asked for, kept in the buttons: the bot itself remembers nothing between two messages. */
export type Pending = { readonly word: string; readonly rest: string };

const words = {
  more: `These are your ${swarmsOffered} newest. For another one, write in its chat.`,
} as const;

/** @param view.showsTitles only where nobody else reads along */
export function chooseSwarmCard(view: {
  swarms: readonly Swarm[];
  question: string;
  pending: Pending;
  showsTitles: boolean;
}): Card {
  const { swarms, question, pending, showsTitles } = view;
  const label = ({ case: { number, title }, code }: Swarm): string =>
    showsTitles ? `${number} · ${cut(title, 50)}` : `${number} · ${code}`;
  return makeCard({
    summary: question,
    body: [heading(question), ...(swarms.length > swarmsOffered ? [line(words.more)] : [])],
    actions: swarms
      .slice(0, swarmsOffered)
      .map((swarm) =>
        execute(label(swarm), 'choose-swarm', { data: { ...pending, swarmId: swarm.id } }),
      ),
  });
}
