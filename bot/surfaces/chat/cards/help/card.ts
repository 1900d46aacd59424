import type { Card } from '../../../../ports/cards.ts';
import { heading, labelled, line } from '../elements.ts';
import { makeCard } from '../make-card.ts';

export type HelpEntry = { readonly usage: string; readonly does: string };

const words = {
  summary: 'What you can say to Case Swarm',
  heading: 'What you can say',
  where:
    'In a swarm’s chat these act on that swarm; elsewhere on the one you are in, or I ask which. In a group, mention me first.',
} as const;

export const helpCard = (entries: readonly HelpEntry[]): Card =>
  makeCard({
    summary: words.summary,
    body: [
      heading(words.heading),
      ...entries.map(({ usage, does }) => labelled(usage, does)),
      line(words.where),
    ],
  });
