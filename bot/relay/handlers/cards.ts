import type { InteractionId, IsoTime } from '../../domain/ids.ts';
import { findInvitation, type Invitation } from '../../domain/swarm/invitation.ts';
import type { SwarmCard } from '../../domain/swarm/effects.ts';
import type { Swarm } from '../../domain/swarm/swarm.ts';
import { canonicalJson } from '../../domain/swarm/timeline.ts';
import type { Card, NoteState } from '../../ports/cards.ts';
import { nowOf } from '../../ports/clock.ts';
import type { ConversationAddress } from '../../ports/messenger.ts';
import { invitationSlot, type PostedCard } from '../../ports/posted-cards.ts';
import { withMarker } from '../marker.ts';
import type { Departure } from '../turnstile.ts';
import type { Turn } from '../waiting-line.ts';
import { chatOf, onceOnly, type ActionOf, type HandlerDeps, type Task } from './deps.ts';
import { deskOf } from './desk.ts';

/** A card that stands once and is updated in place. */
export type Standing = {
  readonly slot: string;
  /** Any time that never changes: what the card shows is compared as drawn for it. */
  readonly epoch: IsoTime;
  /** Reads what it shows; undefined when there is nothing to show. Asked again right before a send. */
  readonly draw: () => Promise<Drawing | undefined>;
  readonly address: () => Promise<ConversationAddress>;
  /** Whose picture it is. */
  readonly contact?: InteractionId | undefined;
  /** Finds the message an unanswered try may have left, where the far side can be asked. */
  readonly find?: (marker: string) => Promise<string | undefined>;
};
type Drawing = (at: IsoTime) => Card;

export async function showCard(
  deps: HandlerDeps,
  task: Task<ActionOf<'show-card'>>,
): Promise<void> {
  const { swarm, action, delivery } = task;
  const { tenantId } = swarm;
  const chat = chatOf(swarm).id;
  const slot = slotOf(swarm, action.card);
  // Of an end that never stood in the chat nothing is to be taken back there.
  if (isTakenBack(swarm, action.card) && !(await deps.postedCards.find(tenantId, slot))) return;
  await stand(deps, delivery, {
    slot,
    contact: swarm.interactionId,
    epoch: swarm.openedAt,
    draw: () => drawing(deps, swarm, action.card),
    address: () => Promise.resolve(deps.messenger.chat(tenantId, chat)),
    find: (marker) => deps.chats.findMessage({ tenantId, chat, marker }),
  });
}

/** Each time a swarm ends, the answer is a message of its own. */
function slotOf(swarm: Swarm, card: SwarmCard): string {
  const slot = `swarm/${swarm.id}/${card}`;
  const goneOn = swarm.reactivations?.length ?? 0;
  const ending = swarm.state === 'active' ? goneOn - 1 : goneOn;
  return card === 'resolution' && ending > 0 ? `${slot}/${ending}` : slot;
}

const isTakenBack = (swarm: Swarm, card: SwarmCard): boolean =>
  card === 'resolution' && swarm.state === 'active';

/** How the card is drawn now; undefined when there is nothing to show. */
async function drawing(
  deps: HandlerDeps,
  swarm: Swarm,
  card: SwarmCard,
): Promise<Drawing | undefined> {
  switch (card) {
    case 'case': {
      const desk = await deskOf(deps, swarm);
      return (at: IsoTime) => deps.cards.caseCard({ swarm, desk, at });
    }
    case 'resolution': {
      if (swarm.state === 'active') {
        return (at: IsoTime) => deps.cards.reactivatedCard({ swarm, at });
      }
      if (swarm.state !== 'resolved') return undefined;
      const [note, desk] = await Promise.all([noteState(deps, swarm), deskOf(deps, swarm)]);
      return (at: IsoTime) => deps.cards.resolutionCard({ swarm, note, desk, at });
    }
    case 'live': {
      const interaction = await interactionOf(deps, swarm);
      if (!interaction) return undefined;
      const can = deps.centers.get(interaction.connection)?.center.can ?? canNothing;
      return (at: IsoTime) => deps.cards.liveCard({ swarm, interaction, can, at });
    }
  }
}

/** Of a connection there is no more nothing is to be expected. */
const canNothing = { hold: false, mood: false, transcript: false, messages: false };

async function noteState({ deliveries }: HandlerDeps, swarm: Swarm): Promise<NoteState> {
  if (swarm.state === 'resolved' && swarm.isAnswerSaved) return 'saved';
  const key = { tenantId: swarm.tenantId, swarmId: swarm.id };
  const state = await deliveries.stateOf(key, 'add-resolution-note');
  return state === 'parked' ? 'not-saved' : 'saving';
}

function interactionOf({ store }: HandlerDeps, swarm: Swarm) {
  return swarm.interactionId
    ? store.findInteraction(swarm.tenantId, swarm.interactionId)
    : Promise.resolve(undefined);
}

/**
 * The 1:1 card of an invitation. It cannot be looked up: a send without an answer may leave one card
 * too many, and both act on the same invitation.
 */
export async function showInvitation(
  deps: HandlerDeps,
  { swarm, action, delivery }: Task<ActionOf<'show-invitation'>>,
): Promise<void> {
  const invitation = findInvitation(swarm, action.invitationId);
  if (!invitation) throw new Error(`${swarm.id} has no invitation ${action.invitationId}`);
  const slot = invitationSlot(invitation.id);
  const posted = await deps.postedCards.find(swarm.tenantId, slot);
  if (!posted && isOver(swarm, invitation)) return;
  await stand(deps, delivery, {
    slot,
    epoch: swarm.openedAt,
    draw: async () => {
      const interaction = await interactionOf(deps, swarm);
      return (at) => deps.cards.invitationCard({ swarm, invitation, interaction, at });
    },
    address: () => personalAddress(deps, swarm, invitation),
  });
}

/** Nobody is told of an invitation that was over before its card was ever sent. */
const isOver = (swarm: Swarm, invitation: Invitation): boolean =>
  swarm.state !== 'active' || invitation.status === 'withdrawn' || invitation.status === 'expired';

async function personalAddress(
  deps: HandlerDeps,
  { tenantId }: Swarm,
  { person }: Invitation,
): Promise<ConversationAddress> {
  await deps.people.installApp(tenantId, person.id);
  return deps.messenger.personal(tenantId, person.id);
}

/**
 * Brings the card up to date, if it shows something new. It waits for its turn to be sent, and is drawn
 * for that moment: however long the wait, what arrives is the newest.
 */
export async function stand(
  deps: HandlerDeps,
  delivery: Task['delivery'],
  standing: Standing,
): Promise<void> {
  const { tenantId } = delivery;
  const kind = kindOf(delivery);
  const posted = await deps.postedCards.find(tenantId, standing.slot);
  // A live card is asked for when something has changed: not worth drawing twice.
  if (kind === 'people' && !(await newsOf(deps, standing, posted))) return;
  const address = posted ?? (await standing.address());
  const departure = await deps.turn({
    tenantId,
    conversationId: address.conversationId,
    kind,
    contact: standing.contact,
  });
  const news = await newsOf(deps, standing, posted);
  if (!news) return;
  const shownAt = nowOf(deps.clock);
  const marker = `cs-${deps.ids.derivedId(standing.slot)}`;
  const card = withMarker(news.draw(shownAt), marker);
  const place = posted
    ? await replace(deps, { posted, card, departure })
    : await post(deps, delivery, { standing, address, card, marker, departure });
  await deps.postedCards.save({
    tenantId,
    slot: standing.slot,
    ...place,
    shows: news.shows,
    shownAt,
  });
}

function kindOf({ lane }: Task['delivery']): Turn['kind'] {
  if (lane.startsWith('live:')) return 'live';
  return lane.startsWith('talk:') ? 'talk' : 'people';
}

/** Drawn for a fixed time, so that "as of" alone is no reason to send. */
async function newsOf(
  { digest }: HandlerDeps,
  { draw, epoch }: Standing,
  posted: PostedCard | undefined,
): Promise<{ draw: Drawing; shows: string } | undefined> {
  const drawn = await draw();
  if (!drawn) return undefined;
  const shows = digest(canonicalJson(drawn(epoch).content));
  return posted?.shows === shows ? undefined : { draw: drawn, shows };
}

type Place = Pick<PostedCard, 'conversationId' | 'messageId'>;

async function replace(
  { messenger }: HandlerDeps,
  { posted, card, departure }: { posted: PostedCard; card: Card; departure: Departure },
): Promise<Place> {
  const { tenantId, conversationId, messageId } = posted;
  await departure();
  await messenger.update({ tenantId, conversationId }, messageId, card);
  return { conversationId, messageId };
}

async function post(
  deps: HandlerDeps,
  delivery: Task['delivery'],
  sent: {
    readonly standing: Standing;
    readonly address: ConversationAddress;
    readonly card: Card;
    readonly marker: string;
    readonly departure: Departure;
  },
): Promise<Place> {
  const { standing, address, card, marker, departure } = sent;
  const make = async () => {
    await departure();
    return deps.messenger.post(address, card);
  };
  const { find } = standing;
  if (!find) return { conversationId: address.conversationId, messageId: await make() };
  const adopted = new Set<string>();
  const messageId = await onceOnly(deps, delivery, {
    find: async () => {
      const left = await find(marker);
      if (left !== undefined) adopted.add(left);
      return left;
    },
    make,
  });
  if (adopted.has(messageId)) {
    // It was drawn for the try that left it: what has happened since is not on it.
    const { tenantId, conversationId } = address;
    const again = await deps.turn({ tenantId, conversationId, kind: kindOf(delivery) });
    await again();
    await deps.messenger.update(address, messageId, card);
  }
  return { conversationId: address.conversationId, messageId };
}
