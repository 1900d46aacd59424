import type { ProfileView, SkillsView } from '../../../contract/home-view.ts';
import type { VerifiedUser } from '../../../ports/identity.ts';
import { OutsideError } from '../../../ports/outside-error.ts';
import type { PersonalEndpoint } from '../signed-in.ts';
import type { HomeApiDeps } from './deps.ts';

export const profileEndpoint = (deps: HomeApiDeps): PersonalEndpoint => ({
  method: 'GET',
  path: '/api/v1/me/profile',
  handle: async (user) => {
    const [presence, skills] = await Promise.all([presenceOf(deps, user), skillsOf(deps, user)]);
    const body: ProfileView = { presence, skills };
    return { status: 200, body };
  },
});

/** One system that is away takes nothing from what the other says. */
async function unlessAway<T>(asked: Promise<T>, instead: T): Promise<T> {
  try {
    return await asked;
  } catch (failure) {
    if (failure instanceof OutsideError) return instead;
    throw failure;
  }
}

async function presenceOf(
  { people }: HomeApiDeps,
  { tenantId, person }: VerifiedUser,
): Promise<ProfileView['presence']> {
  const found = await unlessAway(people.presenceOf(tenantId, [person.id]), new Map());
  return found.get(person.id) ?? 'unknown';
}

const skillsOf = (
  { personalSkills }: HomeApiDeps,
  { tenantId, person }: VerifiedUser,
): Promise<SkillsView> =>
  unlessAway<SkillsView>(
    personalSkills
      .skillsOf(tenantId, person.id)
      .then((skills) => (skills ? { kind: 'known', skills } : { kind: 'not-in-dynamics' })),
    { kind: 'out-of-reach' },
  );
