import { personId } from '../domain/ids.ts';
import type { Candidate } from '../domain/routing/choose-experts.ts';
import { pendingInvitations } from '../domain/swarm/invitation.ts';
import { isMember, uncoveredSkills, type Person, type Swarm } from '../domain/swarm/swarm.ts';
import type { PeopleDirectory } from '../ports/people-directory.ts';
import { findCandidates, type CandidateDeps } from './find-candidates.ts';

export type BoardPeopleDeps = CandidateDeps & {
  readonly people: Pick<PeopleDirectory, 'find'>;
};

export type Nameable = {
  readonly person: Person;
  /** Absent where only the name was looked for. */
  readonly candidate?: Candidate;
  readonly isAsked: boolean;
};

/**
 * Who could be named for a swarm: without a name, who has a subject it needs, the freest first; with one,
 * whoever in the organization is called so. Who is in already is not offered.
 */
export function boardPeople(deps: BoardPeopleDeps) {
  return async (swarm: Swarm, text: string): Promise<readonly Nameable[]> => {
    const found = text === '' ? await whoKnows(deps, swarm) : await whoIsCalled(deps, swarm, text);
    const asked = new Set(pendingInvitations(swarm).map((one) => one.person.id));
    return found
      .filter(({ person }) => !isMember(swarm, person.id))
      .map((one) => ({ ...one, isAsked: asked.has(one.person.id) }));
  };
}

async function whoKnows(deps: BoardPeopleDeps, swarm: Swarm) {
  const open = uncoveredSkills(swarm);
  const skills = open.length > 0 ? open : swarm.skills;
  const candidates = await findCandidates(deps, swarm.tenantId, skills);
  return candidates
    .toSorted((a, b) => reach(a) - reach(b) || a.activeSwarms - b.activeSwarms || byName(a, b))
    .map((candidate) => ({ person: candidate.person, candidate }));
}

async function whoIsCalled({ people }: BoardPeopleDeps, { tenantId }: Swarm, text: string) {
  return (await people.find(tenantId, text)).map((person) => ({ person }));
}

const reach = ({ presence }: Candidate): number =>
  ['available', 'unknown', 'away', 'busy', 'do-not-disturb', 'offline'].indexOf(presence);

const byName = (a: Candidate, b: Candidate): number => (a.person.name < b.person.name ? -1 : 1);

/** Exactly this person, as the organization's directory knows them. */
export function findPerson({ people }: { readonly people: Pick<PeopleDirectory, 'find'> }) {
  return async (tenantId: Swarm['tenantId'], id: string): Promise<Person | undefined> => {
    const found = await people.find(tenantId, id);
    return found.find((one) => one.id === personId(id));
  };
}
