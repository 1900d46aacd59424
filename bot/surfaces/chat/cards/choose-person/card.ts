import type { SwarmId } from '../../../../domain/ids.ts';
import type { Person } from '../../../../domain/swarm/swarm.ts';
import type { Card } from '../../../../ports/cards.ts';
import { execute, heading } from '../elements.ts';
import { makeCard } from '../make-card.ts';

const words = {
  summary: 'Whom do you mean?',
  heading: 'Whom do you mean?',
} as const;

/** @param view.people at most six */
export const choosePersonCard = (view: { swarmId: SwarmId; people: readonly Person[] }): Card =>
  makeCard({
    summary: words.summary,
    body: [heading(words.heading)],
    actions: view.people
      .slice(0, 6)
      .map(({ id, name }) =>
        execute(name, 'add-person', { data: { swarmId: view.swarmId, who: id } }),
      ),
  });
