import type { IsoTime } from '../../../../domain/ids.ts';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import type { OfferState } from '../../../../domain/interaction/offer.ts';
import type { Swarm } from '../../../../domain/swarm/swarm.ts';
import type { Card } from '../../../../ports/cards.ts';
import type { CardSettings } from '../card-settings.ts';
import { execute, heading, line, open, small, type CardAction } from '../elements.ts';
import { makeCard } from '../make-card.ts';
import { words } from './words.ts';

export type OfferView = {
  readonly interaction: Interaction;
  readonly state: OfferState;
  readonly at: IsoTime;
};

/** More are read by nobody who has a customer on the phone. */
const swarmsShown = 4;

/** 1:1, to the agent who has a contact that names no case: which of their swarms is it about? */
export function offerCard(settings: CardSettings, { interaction, state, at }: OfferView): Card {
  const [title, ...sentences] = told(state, words.channel[interaction.channel]);
  return makeCard({
    summary: title,
    body: [heading(title), small(words.asOf(settings.times.clock(at, at))), ...sentences.map(line)],
    actions: actionsOf(settings, interaction, state),
    refresh: { verb: 'refresh-offer', data: { interactionId: interaction.id } },
  });
}

const named = ({ case: { number }, code }: Swarm): string => words.swarm(number, code);

/** Heading first, then what follows from it. */
function told(state: OfferState, call: string): readonly [string, ...string[]] {
  switch (state.kind) {
    case 'asked':
      return question(state.swarms, call);
    case 'connected':
      return [words.connected(named(state.swarm)), words.connectedMeans(call)];
    case 'case-known':
      return [words.caseKnown(call, state.caseNumber)];
    case 'none-of-these':
      return [words.noneOfThese, words.noneMeans(call)];
    case 'over':
      return [words.over(call), words.overMeans];
    case 'passed-on':
      return [words.passedOn(call)];
    case 'nothing-to-offer':
      return [words.nothingToOffer(call)];
  }
}

function question(swarms: readonly Swarm[], call: string): readonly [string, ...string[]] {
  const [first, ...others] = swarms;
  if (first && others.length === 0) return [words.isIt(call, named(first)), words.why];
  const isCut = swarms.length > swarmsShown;
  return [words.question(call), words.why, ...(isCut ? [words.more(swarmsShown)] : [])];
}

function actionsOf(
  settings: CardSettings,
  { id: interactionId }: Interaction,
  state: OfferState,
): readonly CardAction[] {
  if (state.kind === 'connected') {
    return [open(words.openSwarm, settings.swarmPage(state.swarm.id))];
  }
  if (state.kind !== 'asked') return [];
  return [
    ...state.swarms.slice(0, swarmsShown).map((swarm) =>
      execute(named(swarm), 'link-contact', {
        data: { interactionId, swarmId: swarm.id },
      }),
    ),
    execute(words.none, 'decline-contact', { data: { interactionId } }),
  ];
}
