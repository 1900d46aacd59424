import type { DeskNoteView, SwarmNews, SwarmNewsType } from '../../contract/swarm-news.ts';
import type { PersonId } from '../../domain/ids.ts';
import type { SwarmEvent } from '../../domain/swarm/swarm-events.ts';
import { solversOf, type Swarm } from '../../domain/swarm/swarm.ts';
import type { FeedEntry } from '../../ports/timeline-feed.ts';
import { happeningOf } from './happenings.ts';

/**
 * What happened, for a member of the swarm; undefined for what is no news.
 * @param viewer who said no is told the agent alone: their panel says who comes next
 */
export function newsOf(
  { entry, swarm }: Omit<FeedEntry, 'position'>,
  viewer: PersonId,
): SwarmNews | undefined {
  const type = typeOf(entry.event);
  if (type === undefined) return undefined;
  if (type === 'invitation-declined' && viewer !== swarm.agent.id) return undefined;
  const happened = happeningOf(entry, swarm);
  return {
    swarmId: swarm.id,
    code: swarm.code,
    type,
    at: entry.at,
    ...(entry.by !== 'system' && { by: entry.by.name }),
    ...(happened && { happened }),
    ...written(entry.event),
    ...solvedBy(entry.event, swarm),
    ...noteOf(entry.event, swarm),
  };
}

type Silent =
  | 'chat-ready'
  | 'experts-searched'
  | 'invitation-extended'
  | 'invitation-reminded'
  | 'more-experts-wanted'
  | 'customer-on-hold'
  | 'customer-off-hold'
  | 'delivery-parked'
  | 'delivery-settled';

/** An event of a new type does not compile until it is told or kept silent. */
function typeOf(event: SwarmEvent | undefined): SwarmNewsType | undefined {
  if (!event) return 'erased';
  return isSilent(event) ? undefined : event.type;
}

const silent: readonly string[] = [
  'chat-ready',
  'experts-searched',
  'invitation-extended',
  'invitation-reminded',
  'more-experts-wanted',
  'customer-on-hold',
  'customer-off-hold',
  'delivery-parked',
  'delivery-settled',
] satisfies readonly Silent[];
const isSilent = (event: SwarmEvent): event is Extract<SwarmEvent, { type: Silent }> =>
  silent.includes(event.type);

function written(event: SwarmEvent | undefined): { text?: string } {
  if (event?.type === 'update-posted') return { text: event.text };
  if (event?.type === 'helpers-thanked') return { text: event.text };
  if (event?.type === 'swarm-resolved') return { text: event.resolution };
  if (event?.type === 'swarm-cancelled') return { text: event.reason };
  return {};
}

/** Of one that was taken up again nobody is credited. */
function solvedBy(event: SwarmEvent | undefined, swarm: Swarm): { solvers?: readonly string[] } {
  if (event?.type !== 'swarm-resolved' || swarm.state !== 'resolved') return {};
  return { solvers: solversOf(swarm).map((one) => one.name) };
}

function noteOf(event: SwarmEvent | undefined, swarm: Swarm): { note?: DeskNoteView } {
  if (event?.type !== 'sent-to-agent' && event?.type !== 'desk-told') return {};
  const note = swarm.deskNotes.find((one) => one.id === event.noteId);
  if (!note) return {};
  const { id, text, from, at, isResolution, isOnDesk } = note;
  return { note: { id, text, from: from.name, at, isResolution, isOnDesk } };
}
