/**
 * The supervisor's board: what it counts of one swarm. Everything on it is told by the swarm's timeline,
 * and by nothing else.
 *
 * - **joined**: accepted an invitation, or was brought in by hand. Agent and observers have not joined.
 * - **waited for**: asked, and has neither answered nor been let go.
 * - **unmatched**: a needed subject that nobody who is in covers, and for which the last search found
 *   nobody to ask.
 */
import {
  msOf,
  type DeliveryId,
  type InteractionId,
  type IsoTime,
  type SkillId,
  type SwarmCode,
  type SwarmId,
} from '../ids.ts';
import { pendingInvitations } from '../swarm/invitation.ts';
import { coveredBy, type Person, type Skill, type Swarm, type SwarmCase } from '../swarm/swarm.ts';

export type BoardSwarm = {
  readonly id: SwarmId;
  readonly code: SwarmCode;
  readonly caseNumber: string;
  readonly title: string;
  /** Empty when the case names none. */
  readonly product: string;
  readonly agent: Person;
  readonly state: Swarm['state'];
  readonly openedAt: IsoTime;
  /** Absent while it is active. */
  readonly endedAt?: IsoTime;
  /** Absent while nobody has joined. */
  readonly firstExpertAt?: IsoTime;
  /** Who has joined, in the order of their ids. */
  readonly joined: readonly Person[];
  /** Who is waited for, in the order of their ids. */
  readonly waitedFor: readonly Person[];
  /** By when the first of them should have answered; absent when nobody is waited for. */
  readonly answerBy?: IsoTime;
  readonly skills: readonly Skill[];
  readonly unmatched: readonly SkillId[];
  /** Since when the customer waits on hold. */
  readonly heldSince?: IsoTime;
  /** What was given up on its way out and waits for people's decision. */
  readonly undelivered: readonly DeliveryId[];
  /** The contact that is shown in it. */
  readonly interactionId?: InteractionId;
};

/** Of its state, as the store keeps it. */
export function boardSwarmOf(swarm: Swarm): BoardSwarm {
  const asked = pendingInvitations(swarm);
  const [firstExpertAt] = joinTimes(swarm).toSorted();
  const [answerBy] = asked.map((one) => one.answerBy).toSorted();
  const { id, code, agent, state, openedAt, skills, heldSince, interactionId } = swarm;
  const endedAt = endOf(swarm);
  return {
    id,
    code,
    caseNumber: swarm.case.number,
    title: swarm.case.title,
    product: productOf(swarm.case),
    agent,
    state,
    openedAt,
    ...(endedAt && { endedAt }),
    ...(firstExpertAt && { firstExpertAt }),
    joined: byId(joinedIn(swarm)),
    waitedFor: byId(asked.map((one) => one.person)),
    ...(answerBy && { answerBy }),
    skills,
    unmatched: unmatchedIn(swarm),
    ...(heldSince && { heldSince }),
    undelivered: swarm.undelivered ?? [],
    ...(interactionId && { interactionId }),
  };
}

/** The label is ours: adapters choose it, whatever Dynamics calls the field. */
export const productOf = ({ share }: Pick<SwarmCase, 'share'>): string =>
  share.find((field) => field.label === 'Product')?.value ?? '';

function endOf(swarm: Swarm): IsoTime | undefined {
  switch (swarm.state) {
    case 'active':
      return undefined;
    case 'resolved':
      return swarm.resolvedAt;
    case 'cancelled':
      return swarm.cancelledAt;
  }
}

/** An observer who accepts an invitation stays an observer, and has joined all the same. */
const joinTimes = ({ participants, invitations }: Swarm): readonly IsoTime[] => [
  ...participants.filter((one) => one.role === 'expert').map((one) => one.joinedAt),
  ...invitations.flatMap((one) => (one.status === 'accepted' ? [one.acceptedAt] : [])),
];

const joinedIn = ({ participants, invitations }: Swarm): readonly Person[] => [
  ...participants.filter((one) => one.role === 'expert').map((one) => one.person),
  ...invitations.filter((one) => one.status === 'accepted').map((one) => one.person),
];

const unmatchedIn = (swarm: Swarm): readonly SkillId[] =>
  swarm.unmatchedSkills.map((one) => one.id).filter((id) => coveredBy(swarm, id) === undefined);

/** Everybody once. */
export const byId = (people: readonly Person[]): readonly Person[] =>
  [...new Map(people.map((one) => [one.id, one])).values()].toSorted((a, b) =>
    a.id < b.id ? -1 : 1,
  );

/** How long the agent was alone; undefined while they are. */
export const firstExpertMs = (swarm: BoardSwarm): number | undefined =>
  swarm.firstExpertAt && Math.max(0, msOf(swarm.firstExpertAt) - msOf(swarm.openedAt));
