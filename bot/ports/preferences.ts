import type { IsoTime, PersonId, TenantId } from '../domain/ids.ts';
import type { Preferences } from '../domain/preferences/preferences.ts';
import type { Swarm } from '../domain/swarm/swarm.ts';

/** What people have decided about being asked. */
export interface PreferenceBook {
  /** Who has decided nothing is missing. */
  of(tenantId: TenantId, people: readonly PersonId[]): Promise<ReadonlyMap<PersonId, Preferences>>;
  save(saving: {
    tenantId: TenantId;
    person: PersonId;
    preferences: Preferences;
    at: IsoTime;
  }): Promise<void>;
}

/** What one person has to do with swarms, all of them. */
export interface PersonalWork {
  /** Active swarms in which their answer is waited for, the oldest first. */
  asksOf(tenantId: TenantId, person: PersonId): Promise<readonly Swarm[]>;
  /** Swarms that were resolved since then with them among the experts. */
  helpedSince(tenantId: TenantId, person: PersonId, since: IsoTime): Promise<readonly Swarm[]>;
}

export type PersonalSkill = {
  readonly name: string;
  /** 1 to 5. */
  readonly level: number;
};

/** The skills of one person as Dynamics has them. Throws `OutsideError`. */
export interface PersonalSkills {
  /** Undefined for who is no resource there. */
  skillsOf(tenantId: TenantId, person: PersonId): Promise<readonly PersonalSkill[] | undefined>;
}
