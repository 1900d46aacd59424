import { after, invitationId } from '../domain/ids.ts';
import { chooseExperts, type Candidate } from '../domain/routing/choose-experts.ts';
import { pendingInvitations } from '../domain/swarm/invitation.ts';
import type { SwarmEvent } from '../domain/swarm/swarm-events.ts';
import { uncoveredSkills, type Skill, type Swarm } from '../domain/swarm/swarm.ts';
import type { ExpertDirectory } from '../ports/case-records.ts';
import { nowOf } from '../ports/clock.ts';
import type { Ids } from '../ports/ids.ts';
import type { PeopleDirectory } from '../ports/people-directory.ts';
import type { SwarmKey } from '../ports/swarm-store.ts';
import { changeSwarm, type ChangeDeps } from './change-swarm.ts';
import { findCandidates } from './find-candidates.ts';

export type InvitationPolicy = {
  /** How long a person may stay silent before the next is asked. */
  readonly silenceMs: number;
  /** How many active swarms one person may be in at once. */
  readonly swarmsAtOnce: number;
};

export type InviteDeps = ChangeDeps & {
  readonly experts: ExpertDirectory;
  readonly people: Pick<PeopleDirectory, 'presenceOf'>;
  readonly ids: Ids;
  readonly policy: InvitationPolicy;
};

/**
 * Looks for people for what is neither covered nor asked for, and invites them. Reads the outside
 * first, then decides again under the swarm's lock: an answer that came meanwhile counts.
 */
export function inviteExperts(deps: InviteDeps) {
  return async (key: SwarmKey): Promise<void> => {
    const swarm = await deps.store.findSwarm(key);
    if (!swarm || openSkills(swarm).length === 0) return;
    const candidates = await findCandidates(deps, swarm.tenantId, openSkills(swarm));
    await changeSwarm(deps, { key, by: 'system' }, (current) => plan(current, candidates, deps));
  };
}

/** Needed, not covered, and nobody is being asked for it. */
function openSkills(swarm: Swarm): readonly Skill[] {
  if (swarm.state !== 'active') return [];
  const asked = pendingInvitations(swarm).flatMap((one) => one.skills.map((skill) => skill.id));
  return uncoveredSkills(swarm).filter((skill) => !asked.includes(skill.id));
}

function plan(
  swarm: Swarm,
  candidates: readonly Candidate[],
  { clock, ids, policy }: InviteDeps,
): readonly SwarmEvent[] {
  const skills = openSkills(swarm);
  if (skills.length === 0) return [];
  const asked = new Set([
    ...swarm.invitations.map((one) => one.person.id),
    ...swarm.participants.map((one) => one.person.id),
  ]);
  const choice = chooseExperts({ skills, candidates, asked, swarmsAtOnce: policy.swarmsAtOnce });
  const { passedOver, unmatchedSkills } = choice;
  const answerBy = after(nowOf(clock), policy.silenceMs);
  return [
    { type: 'experts-searched', passedOver, unmatchedSkills },
    ...choice.chosen.map((chosen): SwarmEvent => ({
      type: 'expert-invited',
      invitationId: invitationId(ids.newId()),
      ...chosen,
      answerBy,
    })),
  ];
}
