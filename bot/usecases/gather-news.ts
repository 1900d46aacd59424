import { after, caseId, type InteractionId, type IsoTime, type TenantId } from '../domain/ids.ts';
import { caseName } from '../domain/interaction/case-name.ts';
import { gather, type Gathered, type News } from '../domain/interaction/gather.ts';
import type { Interaction } from '../domain/interaction/interaction.ts';
import { agentInHand, unnamed } from '../domain/interaction/known.ts';
import type { HiddenKind, MaskPolicy } from '../domain/interaction/masking/index.ts';
import type { ContactEffect, Effect } from '../domain/swarm/effects.ts';
import { nowOf } from '../ports/clock.ts';
import type { Capabilities } from '../ports/contact-center.ts';
import type { SwarmTransaction, Work } from '../ports/swarm-store.ts';
import type { ChangeDeps } from './change-swarm.ts';
import { noteHold } from './note-hold.ts';
import { record } from './record.ts';

export type GatherDeps = ChangeDeps & {
  /** As the tenants have set it by now: read anew for each decision. */
  readonly maskPolicies: () => Promise<(tenantId: TenantId) => MaskPolicy>;
  /** Undefined for a connection there is no more. */
  readonly capabilitiesOf: (connection: string) => Capabilities | undefined;
  /** Counts what was masked. Never the value. */
  readonly hidden: (kinds: readonly HiddenKind[]) => void;
};

export type GatherWish = {
  /** How many contacts one decision takes up. */
  readonly atMost: number;
  readonly paceMs: number;
  readonly soonShown: readonly InteractionId[];
  /** Tenants in which more cards wait than can leave soon. */
  readonly crowded: ReadonlySet<TenantId>;
};
const everything: GatherWish = { atMost: 16, paceMs: 0, soonShown: [], crowded: new Set() };

/** A contact that says nothing for so long is asked, where it can be. */
const silentMs = 5 * 60_000;
/** One that says nothing for a day is over, whatever it last said. */
const forgottenMs = 24 * 60 * 60_000;

/**
 * What contact centers told since the last look: masked, folded into the picture of each contact, and
 * its chat told. Cheap per event, however many swarms are open.
 * @param wish.paceMs a contact that was gathered more lately than this waits, so that much comes together
 * @param wish.soonShown contacts that do not, because their card is about to be drawn; no more than `atMost`
 * @returns how many contacts there was news of; 0: nothing left to do for now
 */
export function gatherNews(deps: GatherDeps) {
  return async (wish: GatherWish = everything): Promise<number> => {
    const { atMost, paceMs, soonShown, crowded } = wish;
    // Before the transaction: a database that lives in this process has one connection.
    const policyOf = await deps.maskPolicies();
    const { gathered } = await deps.store.transact(async (tx) => {
      const now = nowOf(deps.clock);
      const news = await tx.takeNews({
        now,
        atMost,
        gatheredBefore: after(now, -paceMs),
        soonShown,
      });
      const made = await Promise.all(
        news.map((one) => {
          const { tenantId } = one.key;
          const settings = { now, policy: policyOf(tenantId), isCrowded: crowded.has(tenantId) };
          return pictureOf(tx, deps, one, settings);
        }),
      );
      if (made.length > 0) await tx.saveGathered(made, now);
      await tx.enqueue(news.flatMap((one, place) => workOf(deps, one, made[place], now)));
      for (const [place, one] of news.entries()) {
        await link(tx, deps, one, made[place]);
        await noteHold(tx, deps, one, made[place]);
      }
      return { gathered: made };
    });
    deps.hidden(gathered.flatMap((one) => one.hearing.hidden));
    return gathered.length;
  };
}

async function pictureOf(
  tx: SwarmTransaction,
  deps: GatherDeps,
  news: News,
  settings: { readonly now: IsoTime; readonly policy: MaskPolicy; readonly isCrowded: boolean },
): Promise<Gathered> {
  const { now } = settings;
  const made = await gather(news, settings, () => tx.gatheredEvents(news.key));
  const asksAt = after(now, silentMs);
  return isToBeAsked(deps, made.interaction, now)
    ? { ...made, lookAt: made.lookAt && made.lookAt < asksAt ? made.lookAt : asksAt }
    : made;
}

function isToBeAsked({ capabilitiesOf }: GatherDeps, interaction: Interaction, now: IsoTime) {
  return (
    interaction.phase !== 'ended' &&
    capabilitiesOf(interaction.connection)?.repair === true &&
    after(interaction.updatedAt, forgottenMs) > now
  );
}

function workOf(
  deps: GatherDeps,
  news: News,
  made: Gathered | undefined,
  now: IsoTime,
): readonly Work[] {
  if (!made) return [];
  const { tenantId, id: interactionId } = news.key;
  const effects = [...contactEffects(deps, news, made, now), ...offerEffects(news, made)];
  const inChat = news.shownIn
    ? [{ tenantId, swarmId: news.shownIn, effects: chatEffects(news, made) }]
    : [];
  return effects.length > 0 ? [...inChat, { tenantId, interactionId, effects }] : inChat;
}

function chatEffects({ shownIn }: News, made: Gathered): readonly Effect[] {
  if (!shownIn) return [];
  const { digest, redrawn, moments, isChanged } = made;
  const digests = [...redrawn, ...(digest ? [digest.number] : [])];
  return [
    ...(isChanged
      ? [{ lane: `live:${shownIn}`, action: { kind: 'show-card', card: 'live' } } as const]
      : []),
    ...digests.map((number): Effect => ({
      lane: `talk:${shownIn}`,
      action: { kind: 'show-digest', digest: number },
    })),
    ...moments.map((moment): Effect => ({
      lane: `talk:${shownIn}`,
      action: { kind: 'show-moment', moment },
    })),
  ];
}

// eslint-disable-next-line complexity -- one line per reason
function contactEffects(
  deps: GatherDeps,
  news: News,
  { interaction, customer }: Gathered,
  now: IsoTime,
): readonly ContactEffect[] {
  if (interaction.phase === 'ended') return [];
  const lane = `call:${interaction.id}` as const;
  const knewUnnamed = news.interaction ? unnamed(news.interaction) : [];
  const isUnnamed = unnamed(interaction).some((id) => !knewUnnamed.includes(id));
  const isSilent = news.fresh.length === 0 && after(interaction.updatedAt, silentMs) <= now;
  const knowsMore = news.isThin || isUnnamed || isSilent;
  const isNewFor = customer !== undefined || agentIn(interaction) !== agentIn(news.interaction);
  return [
    ...(knowsMore && isToBeAsked(deps, interaction, now)
      ? [{ lane, action: { kind: 'read-contact' } } as const]
      : []),
    ...(isNewFor && interaction.caseNumber === undefined
      ? [{ lane, action: { kind: 'match-customer' } } as const]
      : []),
  ];
}

/** Who has it, as far as they are known: their mail address may be told later than their id. */
function agentIn(interaction: Interaction | undefined): string {
  const { id, mail } = (interaction && agentInHand(interaction)) ?? {};
  return `${id ?? ''} ${mail ?? ''}`;
}

/** Whoever is, or was, asked which swarm it is about sees what has become of it. */
function offerEffects(news: News, { interaction }: Gathered): readonly ContactEffect[] {
  const before = news.interaction;
  if (!interaction.offer) return [];
  const isOtherwise =
    before?.offer !== interaction.offer ||
    before.caseNumber !== interaction.caseNumber ||
    (before.phase === 'ended') !== (interaction.phase === 'ended') ||
    agentIn(before) !== agentIn(interaction);
  if (!isOtherwise) return [];
  const people = new Set([
    before?.offer?.to.id ?? interaction.offer.to.id,
    interaction.offer.to.id,
  ]);
  return [...people].map((to) => ({
    lane: `person:${to}`,
    action: { kind: 'offer-contact', to },
  }));
}

/** A contact that names a case is shown in the swarm of that case, if one is active. */
// eslint-disable-next-line complexity -- one line per reason
async function link(
  tx: SwarmTransaction,
  deps: GatherDeps,
  news: News,
  made: Gathered | undefined,
): Promise<void> {
  const named = made?.interaction.caseNumber;
  if (!made || named === undefined || named === news.interaction?.caseNumber) return;
  // An ended one is not picked up: there is nothing live to show.
  if (made.interaction.phase === 'ended') return;
  const { tenantId, id } = news.key;
  if (await tx.swarmOfInteraction(tenantId, id)) return;
  const { kind, value } = caseName(named);
  const swarm =
    kind === 'id'
      ? await tx.activeSwarmOfCase(tenantId, caseId(value))
      : await tx.activeSwarmOfCaseNumber(tenantId, value);
  const key = swarm && { tenantId, swarmId: swarm.id };
  const current = key && (await tx.lockSwarm(key));
  if (!current) return;
  const event = { type: 'interaction-linked', interactionId: id } as const;
  await record(tx, { key, swarm: current, by: 'system', events: [event] }, deps);
}
