import type { PersonId, TenantId } from '../domain/ids.ts';
import type { Presence } from '../domain/routing/choose-experts.ts';
import type { Person } from '../domain/swarm/swarm.ts';

/** The company's people (Graph). Every call throws `OutsideError`. */
export interface PeopleDirectory {
  /** @param text a name or the beginning of one, a mail address, or an Entra object id; at most 5 hits */
  find(tenantId: TenantId, text: string): Promise<readonly Person[]>;
  /** By what contact centers may know the person: mail address and sign-in name, in lower case. */
  mailsOf(tenantId: TenantId, person: PersonId): Promise<readonly string[]>;
  /** People Graph does not know are missing from the answer. */
  presenceOf(
    tenantId: TenantId,
    people: readonly PersonId[],
  ): Promise<ReadonlyMap<PersonId, Presence>>;
  /** Installs the app for the person, so that the bot may write to them; repeatable. */
  installApp(tenantId: TenantId, person: PersonId): Promise<void>;
}
