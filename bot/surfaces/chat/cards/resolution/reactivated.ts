import type { IsoTime } from '../../../../domain/ids.ts';
import type { Swarm } from '../../../../domain/swarm/swarm.ts';
import type { Card } from '../../../../ports/cards.ts';
import type { CardSettings } from '../card-settings.ts';
import { heading, open, small } from '../elements.ts';
import { makeCard } from '../make-card.ts';
import { words } from './words.ts';

/** In the place of an answer that was not the last word. Who reads back finds no old answer as the answer. */
export function reactivatedCard(
  settings: CardSettings,
  { swarm, at }: { swarm: Swarm; at: IsoTime },
): Card {
  const last = swarm.reactivations?.at(-1);
  return makeCard({
    summary: `${swarm.case.number}: ${words.reactivated}`,
    body: [
      heading(words.reactivated),
      small(`${swarm.case.number} · ${swarm.code}`),
      ...(last
        ? [small(words.reactivatedBy(last.by.name, settings.times.clock(last.at, at)))]
        : []),
    ],
    actions: [open(words.openSwarm, settings.swarmPage(swarm.id))],
  });
}
