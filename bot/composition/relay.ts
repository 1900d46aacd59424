import { sha256 } from '../adapters/system/digest.ts';
import type { HandlerDeps } from '../relay/handlers/deps.ts';
import { createThreadPerform } from '../relay/handlers/helpdesk.ts';
import { createPerform } from '../relay/handlers/index.ts';
import { Relay, relaySettings } from '../relay/relay.ts';
import { Turnstile, type TurnstileDeps } from '../relay/turnstile.ts';
import { alsoHeardBy } from './helpdesk.ts';
import type { Parts } from './parts.ts';
import type { Setting } from './world.ts';

export function relayOf(
  { config, world }: Setting,
  parts: Parts,
  gathering: Pick<TurnstileDeps, 'soonShown' | 'crowd'>,
) {
  const { store, outside, useCases } = parts;
  const { firstBackoffMs, maxTries, callTimeoutMs, readLagMs } = config.relay;
  const turnstile = new Turnstile({
    budgets: store.budgets,
    clock: world.clock,
    settings: config,
    soonShown: gathering.soonShown.bind(gathering),
    crowd: gathering.crowd.bind(gathering),
  });
  const deps: HandlerDeps = {
    ...world,
    ...outside,
    ...useCases,
    ...store,
    ...parts,
    // What is read when asked for is heard like what is pushed.
    intake: alsoHeardBy(store.intake, parts.helpdesk.hear),
    store: store.swarms,
    turn: (turn) => turnstile.pass(turn),
    digest: sha256,
    settings: { lateEffectMs: callTimeoutMs + readLagMs },
  };
  const { helpdesk, desks } = store;
  const threadDeps = { ...deps, ...parts.helpdesk.handling, helpdesk, desks };
  const perform = createPerform(deps, createThreadPerform(threadDeps));
  const relay = new Relay({
    ...world,
    ...store,
    // Given up, it stands in the swarm's timeline as well.
    deliveries: { ...store.deliveries, park: useCases.parkDelivery },
    perform,
    expire: ({ kind, tenantId, swarmId, invitationId }) => {
      const asked = { key: { tenantId, swarmId }, invitationId };
      return kind === 'reminder' ? useCases.remindInvitation(asked) : useCases.endSilence(asked);
    },
    settings: {
      ...relaySettings,
      maxTries,
      backoff: { ...relaySettings.backoff, baseMs: firstBackoffMs },
    },
  });
  return { relay, turnstile };
}
