/** Tom's swarm, and a call in his hands that names no case; nobody has been asked. */
import { sha256 } from '../../bot/adapters/system/digest.ts';
import type { InteractionEvent, InteractionFact } from '../../bot/domain/interaction/facts.ts';
import type { Interaction } from '../../bot/domain/interaction/interaction.ts';
import { defaultMaskPolicy } from '../../bot/domain/interaction/masking/index.ts';
import { declineOffer } from '../../bot/usecases/decline-offer.ts';
import { gatherNews } from '../../bot/usecases/gather-news.ts';
import { linkInteraction } from '../../bot/usecases/link-interaction.ts';
import { readOffer } from '../../bot/usecases/read-offer.ts';
import { minutesPast, tenant, tom } from './builders.ts';
import { swarmWorld } from './swarm-world.ts';
import { silentLog } from './log.ts';

export const tomsMail = 'tom@contoso.example';
const can = {
  hold: true,
  mood: true,
  transcript: true,
  messages: true,
  repair: false,
  createOnce: false,
  note: false,
};

export const happens = (id: string, minute: number, fact: InteractionFact): InteractionEvent => ({
  id,
  at: minutesPast(minute),
  fact,
});
export const started = happens('1', 0, { type: 'started', channel: 'voice' });
export const talksWith = (id: string, minute: number, mail?: string): InteractionEvent =>
  happens(`with-${id}-${minute}`, minute, {
    type: 'agent-assigned',
    agent: { id, ...(mail && { mail }) },
  });
export const offered = (minute: number, to = tom, agentId = 'a-1'): InteractionEvent =>
  happens(`offered-${to.id}-${minute}`, minute, { type: 'offered', to, agentId });

export async function offerWorld() {
  const world = await swarmWorld();
  const { store, deps } = world;
  const gather = gatherNews({
    ...deps,
    digest: sha256,
    maskPolicies: () => Promise.resolve(() => defaultMaskPolicy),
    capabilitiesOf: () => can,
    log: silentLog,
    hidden: () => undefined,
  });
  const gatherAll = async () => {
    while ((await gather()) > 0);
  };
  const addressOf = (externalId: string) => ({ tenantId: tenant, connection: 'desk', externalId });
  const call = async (externalId = 'call-1'): Promise<Interaction> => {
    const row = await store.db
      .selectFrom('interactions')
      .select('state_json')
      .where('external_id', '=', externalId)
      .executeTakeFirstOrThrow();
    if (!row.state_json) throw new Error(`${externalId} was not gathered`);
    return row.state_json;
  };
  const read = readOffer(deps);
  return {
    ...world,
    gatherAll,
    call,
    tell: async (events: readonly InteractionEvent[], externalId = 'call-1') => {
      await store.intake.take([{ address: addressOf(externalId), events, isThin: false }]);
      await gatherAll();
    },
    link: linkInteraction(deps),
    decline: declineOffer({ ...deps, intake: store.intake }),
    read,
    /** What the card asks or says now. */
    stateFor: async (to = tom, externalId = 'call-1') => {
      const { id: interactionId } = await call(externalId);
      return (await read({ tenantId: tenant, interactionId, to: to.id }))?.state.kind;
    },
    cardEffects: async () =>
      (await world.effects()).filter((one) => one.endsWith(' offer-contact')),
  };
}
