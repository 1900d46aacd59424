import { after, type InteractionId, type IsoTime, type TenantId } from '../domain/ids.ts';
import { gather, type Gathered, type News } from '../domain/interaction/gather.ts';
import type { Interaction } from '../domain/interaction/interaction.ts';
import { agentInHand, unnamed } from '../domain/interaction/known.ts';
import type { HiddenKind, MaskPolicy } from '../domain/interaction/masking/index.ts';
import { isOver } from '../domain/interaction/over.ts';
import type { ContactEffect, Effect } from '../domain/swarm/effects.ts';
import { nowOf } from '../ports/clock.ts';
import { nameOf, placeOf } from '../ports/failure.ts';
import type { Log } from '../ports/log.ts';
import type { Capabilities } from '../ports/contact-center.ts';
import type { SwarmTransaction, Work } from '../ports/swarm-store.ts';
import type { ChangeDeps } from './change-swarm.ts';
import { joinContact } from './contact-of-case.ts';
import { noteHold } from './note-hold.ts';

export type GatherDeps = ChangeDeps & {
  /** As the tenants have set it by now: read anew for each decision. */
  readonly maskPolicies: () => Promise<(tenantId: TenantId) => MaskPolicy>;
  /** Undefined for a connection there is no more. */
  readonly capabilitiesOf: (connection: string) => Capabilities | undefined;
  /** Counts what was masked. Never the value. */
  readonly hidden: (kinds: readonly HiddenKind[]) => void;
  readonly log: Pick<Log, 'error'>;
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

/**
 * What contact centers told since the last look: masked, folded into the picture of each contact, and
 * its chat told. Cheap per event, however many swarms are open.
 * @param wish.paceMs a contact that was gathered more lately than this waits, so that much comes together
 * @param wish.soonShown contacts that do not, because their card is about to be drawn; no more than `atMost`
 * @returns how many contacts there was news of; 0: nothing left to do for now
 */
export function gatherNews(deps: GatherDeps) {
  return async (wish: GatherWish = everything): Promise<number> => {
    // Before the transaction: a database that lives in this process has one connection.
    const policyOf = await deps.maskPolicies();
    const gathered = await takenUp(deps, wish, policyOf);
    deps.hidden(gathered.made.flatMap((one) => one.hearing.hidden));
    return gathered.contacts;
  };
}

type PolicyOf = (tenantId: TenantId) => MaskPolicy;
/** Of how many there was news, and what was made of it. */
type TakenUp = { readonly contacts: number; readonly made: readonly Gathered[] };

/** All of them in a handful of statements; where one of them fails, each by itself. */
async function takenUp(deps: GatherDeps, wish: GatherWish, policyOf: PolicyOf): Promise<TakenUp> {
  let fault: unknown;
  try {
    return await transact(deps, wish, async (tx, news, now) => {
      try {
        const made = await takeUp(tx, deps, { news, now, policyOf, crowded: wish.crowded });
        return { contacts: news.length, made };
      } catch (error) {
        fault = error;
        throw error;
      }
    });
  } catch (error) {
    // What the database itself refused, before any of them was touched, no other way mends.
    if (error !== fault) throw error;
    return eachApart(deps, wish, policyOf);
  }
}

/** What cannot be taken up waits by itself: it must not keep all others, of every tenant, from being shown. */
function eachApart(deps: GatherDeps, wish: GatherWish, policyOf: PolicyOf): Promise<TakenUp> {
  return transact(deps, wish, async (tx, news, now) => {
    const made: Gathered[] = [];
    for (const one of news) {
      const { failure } = await tx.apart(async () => {
        const done = { news: [one], now, policyOf, crowded: wish.crowded };
        made.push(...(await takeUp(tx, deps, done)));
      });
      if (failure === undefined) continue;
      deps.log.error('contact-set-aside', { error: nameOf(failure), ...placeOf(failure) });
      await tx.setAside(one.key, now);
    }
    return { contacts: news.length, made };
  });
}

function transact(
  { store, clock }: GatherDeps,
  { atMost, paceMs, soonShown }: GatherWish,
  work: (tx: SwarmTransaction, news: readonly News[], now: IsoTime) => Promise<TakenUp>,
): Promise<TakenUp> {
  return store.transact(async (tx) => {
    const now = nowOf(clock);
    const gatheredBefore = after(now, -paceMs);
    return work(tx, await tx.takeNews({ now, atMost, gatheredBefore, soonShown }), now);
  });
}

async function takeUp(
  tx: SwarmTransaction,
  deps: GatherDeps,
  {
    news,
    now,
    policyOf,
    crowded,
  }: Pick<GatherWish, 'crowded'> & { news: readonly News[]; now: IsoTime; policyOf: PolicyOf },
): Promise<readonly Gathered[]> {
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
    const picture = made[place];
    if (picture) await joinContact(tx, deps, one.interaction, picture.interaction);
    await noteHold(tx, deps, one, picture);
  }
  return made;
}

async function pictureOf(
  tx: SwarmTransaction,
  deps: GatherDeps,
  news: News,
  settings: { readonly now: IsoTime; readonly policy: MaskPolicy; readonly isCrowded: boolean },
): Promise<Gathered> {
  const { now } = settings;
  const made = await gather(news, settings, () => tx.gatheredEvents(news.key));
  const silentAt = after(made.memory.heardAt ?? now, silentMs);
  const asksAt = silentAt > now ? silentAt : after(now, silentMs);
  return isToBeAsked(deps, made.interaction, now)
    ? { ...made, lookAt: made.lookAt && made.lookAt < asksAt ? made.lookAt : asksAt }
    : made;
}

function isToBeAsked({ capabilitiesOf }: GatherDeps, interaction: Interaction, now: IsoTime) {
  return !isOver(interaction, now) && capabilitiesOf(interaction.connection)?.repair === true;
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

function chatEffects({ key, shownIn }: News, made: Gathered): readonly Effect[] {
  if (!shownIn) return [];
  const { digest, redrawn, moments, isChanged } = made;
  const digests = [...redrawn, ...(digest ? [digest.number] : [])];
  return [
    ...(isChanged
      ? [{ lane: `live:${shownIn}`, action: { kind: 'show-card', card: 'live' } } as const]
      : []),
    ...digests.map((number): Effect => ({
      lane: `talk:${shownIn}`,
      action: { kind: 'show-digest', contact: key.id, digest: number },
    })),
    ...moments.map((moment): Effect => ({
      lane: `talk:${shownIn}`,
      action: { kind: 'show-moment', contact: key.id, moment },
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
