import type { PersonId, TenantId } from '../domain/ids.ts';
import type { Clock } from '../ports/clock.ts';
import type { VerifyUser } from '../ports/identity.ts';
import { OutsideError } from '../ports/outside-error.ts';
import type { PeopleDirectory } from '../ports/people-directory.ts';

export type KnownPeopleDeps = {
  readonly people: Pick<PeopleDirectory, 'find'>;
  /** The tenant whose people the directory knows. */
  readonly tenantId: TenantId;
  readonly clock: Clock;
};

const thereForMs = 5 * 60_000;
const goneForMs = 60_000;
/** Nobody waits longer for the directory than this: the token itself is good. */
const patienceMs = 1_500;
const rememberedAtMost = 20_000;

type Known = { readonly isGone: boolean; readonly until: number };

/**
 * Turns away whose account was deleted, within minutes of it: a token is good for about an hour whatever
 * happens meanwhile. An account that is only disabled the directory does not show us with the permissions
 * we ask for (`User.ReadBasic.All` has no `accountEnabled`): it is turned away when its token ends.
 */
export function knownPeopleOnly(verify: VerifyUser, deps: KnownPeopleDeps): VerifyUser {
  const known = new Map<PersonId, Known>();
  const isGone = async (person: PersonId): Promise<boolean> => {
    const now = deps.clock.now();
    const remembered = known.get(person);
    if (remembered && remembered.until > now) return remembered.isGone;
    const answer = await askInTime(deps, person);
    const gone = answer === 'gone';
    // Who could not be asked for is asked for again soon.
    const keptMs = answer === 'there' ? thereForMs : goneForMs;
    if (known.size >= rememberedAtMost) known.clear();
    known.set(person, { isGone: gone, until: now + keptMs });
    return gone;
  };
  return async (bearer) => {
    const user = await verify(bearer);
    if (typeof user === 'string' || user.tenantId !== deps.tenantId) return user;
    return (await isGone(user.person.id)) ? 'unauthenticated' : user;
  };
}

async function askInTime(
  { people, tenantId, clock }: KnownPeopleDeps,
  person: PersonId,
): Promise<'there' | 'gone' | 'no-answer'> {
  let timer: unknown;
  const tooLate = new Promise<'no-answer'>((settle) => {
    timer = clock.setTimeout(() => {
      settle('no-answer');
    }, patienceMs);
  });
  const asked = people.find(tenantId, person).then(
    (found) => (found.length > 0 ? ('there' as const) : ('gone' as const)),
    (failure: unknown) => {
      if (failure instanceof OutsideError) return 'no-answer' as const;
      throw failure;
    },
  );
  try {
    return await Promise.race([asked, tooLate]);
  } finally {
    clock.clearTimeout(timer);
  }
}
