import { after, type IsoTime, type PersonId, type TenantId } from '../domain/ids.ts';
import {
  asksFor,
  helpedPeople,
  monthAtMostMs,
  tasksFor,
  type Ask,
  type MyTask,
} from '../domain/preferences/my-work.ts';
import { noPreferences, type Preferences } from '../domain/preferences/preferences.ts';
import type { Swarm } from '../domain/swarm/swarm.ts';
import { nowOf, type Clock } from '../ports/clock.ts';
import type { PersonalWork, PreferenceBook } from '../ports/preferences.ts';
import type { SwarmStore } from '../ports/swarm-store.ts';
import type { InvitationPolicyOf } from './invite-experts.ts';

export type MyHomeDeps = {
  readonly store: Pick<SwarmStore, 'activeSwarmsOf' | 'loadOf'>;
  readonly personalWork: PersonalWork;
  readonly preferences: Pick<PreferenceBook, 'of'>;
  readonly policyOf: InvitationPolicyOf;
  readonly clock: Pick<Clock, 'now'>;
};

export type MyHome = {
  readonly asks: readonly Ask[];
  readonly swarms: readonly Swarm[];
  readonly tasks: readonly MyTask[];
  readonly preferences: Preferences;
  /** How many they would take who said nothing. */
  readonly usualAtOnce: number;
  /** Active swarms they are in or asked to: what the limit is held against. */
  readonly load: number;
  readonly helpedThisMonth: number;
  readonly at: IsoTime;
};

type Whose = {
  readonly tenantId: TenantId;
  readonly person: PersonId;
  /** Where they are, when their hours do not say. */
  readonly timeZone: string;
};

/** Everything that is one person's, from what is recorded: nothing outside is asked. */
export function myHome(deps: MyHomeDeps) {
  return async ({ tenantId, person, timeZone }: Whose): Promise<MyHome> => {
    const { store, personalWork, clock } = deps;
    const now = nowOf(clock);
    const [asked, swarms, helped, wishes, policy, load] = await Promise.all([
      personalWork.asksOf(tenantId, person),
      store.activeSwarmsOf(tenantId, person),
      personalWork.helpedSince(tenantId, person, after(now, -monthAtMostMs)),
      deps.preferences.of(tenantId, [person]),
      deps.policyOf(tenantId),
      store.loadOf(tenantId, [person]),
    ]);
    const preferences = wishes.get(person) ?? noPreferences;
    const zone = preferences.workingHours?.timeZone ?? timeZone;
    return {
      asks: asksFor(asked, person),
      swarms,
      tasks: tasksFor(swarms, person),
      preferences,
      usualAtOnce: policy.swarmsAtOnce,
      load: load.get(person) ?? 0,
      helpedThisMonth: helpedPeople(helped, { person, timeZone: zone, now }),
      at: now,
    };
  };
}
