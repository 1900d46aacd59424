/**
 * A swarm's place on the board from its timeline alone. On purpose not by way of the swarm's state: a
 * number that both ways agree on was not counted wrongly in the same place.
 */
import type { DeliveryId, InvitationId, IsoTime, PersonId, SkillId } from '../ids.ts';
import type { SwarmEvent } from '../swarm/swarm-events.ts';
import type { Person } from '../swarm/swarm.ts';
import type { TimelineEntry } from '../swarm/timeline.ts';
import { byId, productOf, type BoardSwarm } from './board-swarm.ts';

type Asked = {
  readonly person: Person;
  readonly skills: readonly SkillId[];
  readonly answerBy: IsoTime;
  readonly isWaitedFor: boolean;
};

/** Grows with each entry. */
type Told = {
  opening: SwarmEvent & { type: 'swarm-opened' };
  openedAt: IsoTime;
  state: BoardSwarm['state'];
  endedAt: IsoTime | undefined;
  firstExpertAt: IsoTime | undefined;
  heldSince: IsoTime | undefined;
  interactionId: BoardSwarm['interactionId'];
  searchedInVain: readonly SkillId[];
  readonly members: Set<PersonId>;
  readonly joined: Map<PersonId, Person>;
  readonly asked: Map<InvitationId, Asked>;
  readonly covered: Set<SkillId>;
  readonly undelivered: Set<DeliveryId>;
};

/**
 * @returns undefined when a payload was erased: what it told is gone
 * @throws Error when the timeline does not begin with the opening
 */
export function foldTimeline(entries: readonly TimelineEntry[]): BoardSwarm | undefined {
  const [first, ...later] = entries;
  if (first && !first.event) return undefined;
  if (first?.event?.type !== 'swarm-opened') throw new Error('a timeline begins with its opening');
  const told = begin(first.event, first.at);
  for (const { event, at } of later) {
    if (!event) return undefined;
    hear(told, event, at);
  }
  return shown(first, told);
}

function begin(opening: Told['opening'], openedAt: IsoTime): Told {
  return {
    opening,
    openedAt,
    state: 'active',
    endedAt: undefined,
    firstExpertAt: undefined,
    heldSince: undefined,
    interactionId: undefined,
    searchedInVain: [],
    members: new Set([opening.agent.id, ...opening.observers.map((one) => one.id)]),
    joined: new Map(),
    asked: new Map(),
    covered: new Set(),
    undelivered: new Set(),
  };
}

// One line per event, as in swarm/apply-event.ts.
// eslint-disable-next-line complexity, max-lines-per-function
function hear(told: Told, event: SwarmEvent, at: IsoTime): void {
  switch (event.type) {
    case 'expert-invited':
      ask(told, event);
      break;
    case 'invitation-accepted':
      accept(told, event.invitationId, at);
      break;
    case 'participant-added':
      join(told, event.person, at);
      break;
    case 'invitation-extended':
      change(told, event.invitationId, { isWaitedFor: true, answerBy: event.answerBy });
      break;
    case 'invitation-declined':
    case 'invitation-expired':
    case 'invitation-withdrawn':
      change(told, event.invitationId, { isWaitedFor: false });
      break;
    case 'invitation-reminded':
      break;
    case 'experts-searched':
      told.searchedInVain = event.unmatchedSkills.map((one) => one.id);
      break;
    case 'interaction-linked':
      told.interactionId = event.interactionId;
      told.heldSince = undefined;
      break;
    case 'customer-on-hold':
      told.heldSince = event.since;
      break;
    case 'customer-off-hold':
      told.heldSince = undefined;
      break;
    case 'delivery-parked':
      told.undelivered.delete(event.deliveryId);
      told.undelivered.add(event.deliveryId);
      break;
    case 'delivery-settled':
      told.undelivered.delete(event.deliveryId);
      break;
    case 'swarm-resolved':
      end(told, 'resolved', at);
      break;
    case 'swarm-cancelled':
      end(told, 'cancelled', at);
      break;
    case 'swarm-reactivated':
      end(told, 'active', undefined);
      break;
    case 'swarm-opened':
    case 'chat-opened':
    case 'chat-ready':
    case 'more-experts-wanted':
    case 'update-posted':
    case 'sent-to-agent':
    case 'desk-told':
    case 'answer-saved':
    case 'helpers-thanked':
    case 'task-added':
    case 'task-changed':
    case 'task-taken-over':
      break; // counts for nothing on the board
  }
}

function ask(told: Told, event: SwarmEvent & { type: 'expert-invited' }): void {
  const { invitationId, person, skills, answerBy } = event;
  const skillIds = skills.map((one) => one.id);
  told.asked.set(invitationId, { person, skills: skillIds, answerBy, isWaitedFor: true });
}

function change(told: Told, id: InvitationId, changed: Partial<Asked>): void {
  const asked = told.asked.get(id);
  if (asked) told.asked.set(id, { ...asked, ...changed });
}

function accept(told: Told, id: InvitationId, at: IsoTime): void {
  change(told, id, { isWaitedFor: false });
  const asked = told.asked.get(id);
  if (!asked) return;
  for (const skill of asked.skills) told.covered.add(skill);
  helps(told, asked.person, at);
}

/** Who is a member already is not brought in once more. */
function join(told: Told, person: Person, at: IsoTime): void {
  if (!told.members.has(person.id)) helps(told, person, at);
}

function helps(told: Told, person: Person, at: IsoTime): void {
  told.members.add(person.id);
  told.joined.set(person.id, person);
  if (told.firstExpertAt === undefined || at < told.firstExpertAt) told.firstExpertAt = at;
}

function end(told: Told, state: Told['state'], at: IsoTime | undefined): void {
  told.state = state;
  told.endedAt = at;
}

function shown({ swarmId }: TimelineEntry, told: Told): BoardSwarm {
  const { opening, openedAt, state, endedAt, firstExpertAt, heldSince, interactionId } = told;
  const waitedFor = [...told.asked.values()].filter((one) => one.isWaitedFor);
  const [answerBy] = waitedFor.map((one) => one.answerBy).toSorted();
  return {
    id: swarmId,
    code: opening.code,
    caseNumber: opening.case.number,
    title: opening.case.title,
    product: productOf(opening.case),
    agent: opening.agent,
    state,
    openedAt,
    ...(endedAt && { endedAt }),
    ...(firstExpertAt && { firstExpertAt }),
    joined: byId([...told.joined.values()]),
    waitedFor: byId(waitedFor.map((one) => one.person)),
    ...(answerBy && { answerBy }),
    skills: opening.skills,
    unmatched: told.searchedInVain.filter((id) => !told.covered.has(id)),
    ...(heldSince && { heldSince }),
    undelivered: [...told.undelivered],
    ...(interactionId && { interactionId }),
  };
}
