import type { TenantId } from '../domain/ids.ts';
import { isOffWork, noPreferences, type Preferences } from '../domain/preferences/preferences.ts';
import type { Candidate } from '../domain/routing/choose-experts.ts';
import type { Skill } from '../domain/swarm/swarm.ts';
import type { ExpertDirectory } from '../ports/case-records.ts';
import { nowOf, type Clock } from '../ports/clock.ts';
import type { PeopleDirectory } from '../ports/people-directory.ts';
import type { PreferenceBook } from '../ports/preferences.ts';
import type { SwarmStore } from '../ports/swarm-store.ts';

export type CandidateDeps = {
  readonly experts: Pick<ExpertDirectory, 'experts' | 'skills'>;
  readonly people: Pick<PeopleDirectory, 'presenceOf'>;
  readonly store: Pick<SwarmStore, 'loadOf'>;
  readonly preferences: Pick<PreferenceBook, 'of'>;
  readonly clock: Pick<Clock, 'now'>;
};

/** Everybody who has one of the skills, with whether they can be reached and how much they have to do. */
export async function findCandidates(
  { experts, people, store, preferences, clock }: CandidateDeps,
  tenantId: TenantId,
  skills: readonly Skill[],
): Promise<readonly Candidate[]> {
  if (skills.length === 0) return [];
  const found = await experts.experts(tenantId, skills);
  const ids = found.map((one) => one.person.id);
  if (ids.length === 0) return [];
  const [presence, load, wishes] = await Promise.all([
    people.presenceOf(tenantId, ids),
    store.loadOf(tenantId, ids),
    preferences.of(tenantId, ids),
  ]);
  const wishOf = ({ swarmsAtOnce, ...wish }: Preferences) => ({
    ...(swarmsAtOnce !== undefined && { swarmsAtOnce }),
    ...(isOffWork(wish, nowOf(clock)) && { isOffWork: true as const }),
  });
  return found.map(({ person, levels }) => ({
    person,
    levels,
    presence: presence.get(person.id) ?? 'unknown',
    activeSwarms: load.get(person.id) ?? 0,
    ...wishOf(wishes.get(person.id) ?? noPreferences),
  }));
}
