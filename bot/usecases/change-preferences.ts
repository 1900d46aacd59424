import type { PersonId, TenantId } from '../domain/ids.ts';
import {
  refusalOf,
  type PreferenceRefusal,
  type Preferences,
} from '../domain/preferences/preferences.ts';
import { nowOf, type Clock } from '../ports/clock.ts';
import type { PreferenceBook } from '../ports/preferences.ts';

export type ChangePreferencesDeps = {
  readonly preferences: Pick<PreferenceBook, 'save'>;
  readonly clock: Pick<Clock, 'now'>;
};

/** The whole of them: the next who is looked for is chosen by it. */
export function changePreferences({ preferences, clock }: ChangePreferencesDeps) {
  return async (wish: {
    tenantId: TenantId;
    person: PersonId;
    preferences: Preferences;
  }): Promise<'saved' | PreferenceRefusal> => {
    const refusal = refusalOf(wish.preferences);
    if (refusal) return refusal;
    await preferences.save({ ...wish, at: nowOf(clock) });
    return 'saved';
  };
}
