import type { Swarm, Update } from '../../../../domain/swarm/swarm.ts';
import type { Card } from '../../../../ports/cards.ts';
import type { CardSettings } from '../card-settings.ts';
import { execute, heading, said, small } from '../elements.ts';
import { fitting, type CardParts } from '../make-card.ts';
import { textLimits } from '../text-limits.ts';

const words = {
  update: {
    heading: (name: string) => `Update from ${name}`,
    summary: (name: string, number: string) => `${name} posted an update on ${number}`,
  },
  thanks: {
    heading: (name: string) => `${name} says thank you`,
    summary: (name: string, number: string) => `${name} says thank you for ${number}`,
  },
  send: 'Send to agent',
} as const;

export function updateCard(
  { times }: CardSettings,
  { swarm, update }: { swarm: Swarm; update: Update },
): Card {
  const { by, text, at } = update;
  const isThanks = swarm.state === 'resolved' && swarm.thanks?.at === at;
  const told = isThanks ? words.thanks : words.update;
  const send = execute(words.send, 'send-update', { data: { swarmId: swarm.id, by: by.id, at } });
  const draw = (limit: number): CardParts => ({
    summary: told.summary(by.name, swarm.case.number),
    body: [
      heading(told.heading(by.name)),
      small(`${swarm.case.number} · ${swarm.code} · ${times.clock(at, at)}`),
      ...said(text, limit),
    ],
    // The agent's own thanks are nothing to send to the agent.
    actions: isThanks ? [] : [send],
  });
  return fitting(draw, textLimits);
}
