import type { Swarm, Update } from '../../../../domain/swarm/swarm.ts';
import type { Card } from '../../../../ports/cards.ts';
import type { CardSettings } from '../card-settings.ts';
import { execute, heading, said, small } from '../elements.ts';
import { fitting, makeCard } from '../make-card.ts';
import { textLimits } from '../text-limits.ts';

const words = {
  heading: (name: string) => `Update from ${name}`,
  send: 'Send to agent',
  summary: (name: string, number: string) => `${name} posted an update on ${number}`,
} as const;

export function updateCard(
  { times }: CardSettings,
  { swarm, update }: { swarm: Swarm; update: Update },
): Card {
  const { by, text, at } = update;
  const draw = (limit: number) =>
    makeCard({
      summary: words.summary(by.name, swarm.case.number),
      body: [
        heading(words.heading(by.name)),
        small(`${swarm.case.number} · ${swarm.code} · ${times.clock(at, at)}`),
        ...said(text, limit),
      ],
      actions: [execute(words.send, 'send-update', { data: { swarmId: swarm.id, by: by.id, at } })],
    });
  return fitting(draw, textLimits);
}
