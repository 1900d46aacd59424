import type { ActionKind } from '../../../../domain/swarm/effects.ts';
import type { Swarm } from '../../../../domain/swarm/swarm.ts';
import type { ChatDeps } from '../../deps.ts';
import { deskOf } from '../../desk.ts';
import { text } from '../../reply.ts';
import type { Turn } from '../../turn.ts';
import { words } from '../../words.ts';
import { cardAction } from '../action.ts';
import { onSwarm, swarmData } from '../on-swarm.ts';

export const resolutionActions = [
  cardAction({
    verb: 'save-answer',
    data: swarmData,
    run: (data, turn, deps) =>
      onSwarm(deps, turn, data, async (swarm) => {
        const isTriedAgain = await tryAgain(deps, turn, { swarm, kind: 'add-resolution-note' });
        return text(isTriedAgain ? words.savingAgain : words.nothingToSave);
      }),
  }),
  cardAction({
    verb: 'send-again',
    data: swarmData,
    run: (data, turn, deps) =>
      onSwarm(deps, turn, data, async (swarm) => {
        const isTriedAgain = await tryAgain(deps, turn, { swarm, kind: 'tell-desk' });
        if (!isTriedAgain) return text(words.nothingToSend);
        const { agent } = await deskOf(deps, swarm);
        return text(words.sendingAgain(agent));
      }),
  }),
];

/** Another round of tries for what was given up; false when there is nothing, or it is not theirs. */
async function tryAgain(
  { useCases }: Pick<ChatDeps, 'useCases'>,
  { tenantId, sender: by }: Turn,
  { swarm, kind }: { swarm: Swarm; kind: ActionKind },
): Promise<boolean> {
  const parked = await useCases.listParked({ tenantId, by });
  const given = parked.find(
    ({ delivery }) => delivery.swarmId === swarm.id && delivery.action.kind === kind,
  );
  if (!given) return false;
  const { id: deliveryId } = given.delivery;
  return (await useCases.settleParked({ tenantId, by, deliveryId, how: 'retry' })) === 'settled';
}
