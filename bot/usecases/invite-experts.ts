import { after, invitationId, type TenantId } from '../domain/ids.ts';
import { chooseExperts, type Candidate } from '../domain/routing/choose-experts.ts';
import type { Invitations as InvitationPolicy } from '../domain/settings/settings.ts';
import { pendingInvitations, type Invitation } from '../domain/swarm/invitation.ts';
import type { SwarmEvent } from '../domain/swarm/swarm-events.ts';
import { uncoveredSkills, type Skill, type Swarm } from '../domain/swarm/swarm.ts';
import type { ExpertDirectory } from '../ports/case-records.ts';
import { nowOf } from '../ports/clock.ts';
import type { Ids } from '../ports/ids.ts';
import type { PeopleDirectory } from '../ports/people-directory.ts';
import type { PreferenceBook } from '../ports/preferences.ts';
import type { SwarmKey } from '../ports/swarm-store.ts';
import { changeSwarm, type ChangeDeps } from './change-swarm.ts';
import { findCandidates } from './find-candidates.ts';

/** As the tenant has set it by now: read anew for each decision. */
export type InvitationPolicyOf = (tenantId: TenantId) => Promise<InvitationPolicy>;

export type InviteDeps = ChangeDeps & {
  readonly experts: ExpertDirectory;
  readonly people: Pick<PeopleDirectory, 'presenceOf'>;
  readonly preferences: Pick<PreferenceBook, 'of'>;
  readonly ids: Ids;
  readonly policyOf: InvitationPolicyOf;
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
    const policy = await deps.policyOf(swarm.tenantId);
    await changeSwarm(deps, { key, by: 'system' }, (current) =>
      plan(current, candidates, { ...deps, policy }),
    );
  };
}

/** Needed, not covered, and nobody is being asked for it, unless more people are wanted. */
function openSkills(swarm: Swarm): readonly Skill[] {
  if (swarm.state !== 'active') return [];
  if (swarm.wantsMore) return uncoveredSkills(swarm);
  const asked = pendingInvitations(swarm).flatMap((one) => one.skills.map((skill) => skill.id));
  return uncoveredSkills(swarm).filter((skill) => !asked.includes(skill.id));
}

/** Nobody waited for their answer any more, because the swarm ended; it goes on, so they may be asked. */
const wasCutShort = (one: Invitation): boolean =>
  one.status === 'withdrawn' && one.because === 'swarm-closed';

function plan(
  swarm: Swarm,
  candidates: readonly Candidate[],
  { clock, ids, policy }: Pick<InviteDeps, 'clock' | 'ids'> & { readonly policy: InvitationPolicy },
): readonly SwarmEvent[] {
  const skills = openSkills(swarm);
  if (skills.length === 0) return [];
  const asked = new Set([
    ...swarm.invitations.filter((one) => !wasCutShort(one)).map((one) => one.person.id),
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
