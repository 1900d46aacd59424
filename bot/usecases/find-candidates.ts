import type { TenantId } from '../domain/ids.ts';
import type { Candidate } from '../domain/routing/choose-experts.ts';
import type { Skill } from '../domain/swarm/swarm.ts';
import type { ExpertDirectory } from '../ports/case-records.ts';
import type { PeopleDirectory } from '../ports/people-directory.ts';
import type { SwarmStore } from '../ports/swarm-store.ts';

export type CandidateDeps = {
  readonly experts: Pick<ExpertDirectory, 'experts' | 'skills'>;
  readonly people: Pick<PeopleDirectory, 'presenceOf'>;
  readonly store: Pick<SwarmStore, 'loadOf'>;
};

/** Everybody who has one of the skills, with whether they can be reached and how much they have to do. */
export async function findCandidates(
  { experts, people, store }: CandidateDeps,
  tenantId: TenantId,
  skills: readonly Skill[],
): Promise<readonly Candidate[]> {
  if (skills.length === 0) return [];
  const found = await experts.experts(tenantId, skills);
  const ids = found.map((one) => one.person.id);
  if (ids.length === 0) return [];
  const [presence, load] = await Promise.all([
    people.presenceOf(tenantId, ids),
    store.loadOf(tenantId, ids),
  ]);
  return found.map(({ person, levels }) => ({
    person,
    levels,
    presence: presence.get(person.id) ?? 'unknown',
    activeSwarms: load.get(person.id) ?? 0,
  }));
}
