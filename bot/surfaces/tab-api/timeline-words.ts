import type { SwarmEvent } from '../../domain/swarm/swarm-events.ts';
import type { Swarm } from '../../domain/swarm/swarm.ts';
import type { TimelineEntry } from '../../domain/swarm/timeline.ts';

/**
 * What happened, for everybody in the swarm: without the reason somebody gave for saying no, and
 * without what was said in texts that stand elsewhere. Undefined for what is no news.
 */
export function inWords(entry: TimelineEntry, swarm: Swarm): string | undefined {
  if (!entry.event) return 'Erased';
  const by = entry.by === 'system' ? '' : entry.by.name;
  return happened(entry.event, by, swarm);
}

// eslint-disable-next-line complexity -- one line per event
function happened(event: SwarmEvent, by: string, swarm: Swarm): string | undefined {
  const invited = (id: string) =>
    swarm.invitations.find((one) => one.id === id)?.person.name ?? 'Somebody';
  switch (event.type) {
    case 'swarm-opened':
      return `${by} opened the swarm`;
    case 'chat-opened':
      return 'The chat is open';
    case 'chat-ready':
    case 'experts-searched':
      return undefined;
    case 'expert-invited':
      return `${event.person.name} was asked: ${event.skills.map((one) => one.name).join(', ')}`;
    case 'invitation-extended':
      return undefined;
    case 'invitation-accepted':
      return `${invited(event.invitationId)} joined`;
    case 'invitation-declined':
      return `${invited(event.invitationId)} can’t now`;
    case 'invitation-expired':
      return `No answer from ${invited(event.invitationId)} yet: someone else is asked`;
    case 'invitation-withdrawn':
      return `${invited(event.invitationId)} is no longer needed`;
    case 'participant-added':
      return `${by} added ${event.person.name}`;
    case 'more-experts-wanted':
      return `${by} asked for more people`;
    // Shown live; and what was not delivered stands beside the timeline while it is so.
    case 'customer-on-hold':
    case 'customer-off-hold':
    case 'delivery-parked':
      return undefined;
    case 'delivery-settled':
      return `${by} had what was not delivered ${event.how === 'retry' ? 'sent again' : 'skipped'}`;
    case 'interaction-linked':
      return 'The live interaction is shown';
    case 'update-posted':
      return `${by} posted an update`;
    case 'sent-to-agent':
      return `${by} sent ${event.from.name === by ? 'an answer' : `${event.from.name}’s answer`} to the agent`;
    case 'desk-told':
      return 'It is on the agent’s desktop';
    case 'answer-saved':
      return 'The answer is on the case';
    case 'swarm-resolved':
      return `${by} resolved the swarm`;
    case 'swarm-cancelled':
      return `${by} cancelled the swarm`;
  }
}
