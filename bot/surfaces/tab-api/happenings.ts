import type { Happening } from '../../contract/happening.ts';
import type { SwarmEvent } from '../../domain/swarm/swarm-events.ts';
import type { Swarm } from '../../domain/swarm/swarm.ts';
import { findTask } from '../../domain/swarm/task.ts';
import type { TimelineEntry } from '../../domain/swarm/timeline.ts';

/**
 * What happened, for everybody in the swarm: without who said no and why, and without what was said in
 * texts that stand elsewhere. Undefined for what is no news.
 */
export function happeningOf(entry: TimelineEntry, swarm: Swarm): Happening | undefined {
  if (!entry.event) return { kind: 'erased' };
  const by = entry.by === 'system' ? '' : entry.by.name;
  return happened(entry.event, by, swarm);
}

// eslint-disable-next-line complexity, max-lines-per-function -- one line per event
function happened(event: SwarmEvent, by: string, swarm: Swarm): Happening | undefined {
  const invited = (id: string) => swarm.invitations.find((one) => one.id === id)?.person.name ?? '';
  switch (event.type) {
    case 'chat-ready':
    case 'experts-searched':
    case 'invitation-extended':
    case 'invitation-reminded':
      return undefined;
    // Other people's no.
    case 'invitation-declined':
      return undefined;
    // Shown live; and what was not delivered stands beside the timeline while it is so.
    case 'customer-on-hold':
    case 'customer-off-hold':
    case 'delivery-parked':
      return undefined;
    case 'swarm-opened':
    case 'update-posted':
    case 'swarm-resolved':
    case 'swarm-cancelled':
    case 'helpers-thanked':
    case 'more-experts-wanted':
      return { kind: event.type, by };
    case 'chat-opened':
    case 'answer-saved':
      return { kind: event.type };
    case 'expert-invited': {
      const subjects = event.skills.map((one) => one.name);
      return { kind: 'expert-invited', person: event.person.name, subjects };
    }
    case 'invitation-accepted':
      return { kind: 'expert-joined', person: invited(event.invitationId) };
    case 'invitation-expired':
      return { kind: 'no-answer' };
    case 'invitation-withdrawn':
      return { kind: 'no-longer-needed', person: invited(event.invitationId) };
    case 'participant-added':
      return { kind: 'person-added', by, person: event.person.name };
    case 'interaction-linked':
      return { kind: 'interaction-shown' };
    case 'sent-to-agent':
      return { kind: 'sent-to-agent', by, from: event.from.name };
    case 'desk-told':
      return { kind: 'agent-has-it' };
    case 'swarm-reactivated':
      return { kind: 'swarm-reactivated', by, reopensCase: event.reopensCase };
    case 'task-added':
      return { kind: 'task-added', by, title: event.title, owner: event.owner.name };
    case 'task-changed':
      return { kind: taskKinds[event.state], by, title: titleOf(swarm, event.taskId) };
    case 'task-taken-over':
      return { kind: 'task-changed-in-dynamics', title: event.title };
    case 'delivery-settled':
      return { kind: 'delivery-settled', by, how: event.how };
  }
}

const taskKinds = { done: 'task-done', open: 'task-reopened', cancelled: 'task-removed' } as const;

const titleOf = (swarm: Swarm, id: string): string => findTask(swarm, id)?.title ?? '';
