import { people, type Availability } from '../people.ts';
import type { TeamsStore } from './store.ts';

type Presence = { readonly availability: Availability; readonly activity: string };

export type Presences = {
  /** Undefined for nobody we know. */
  presence(personId: string): Presence | undefined;
  setPresence(personId: string, presence: Presence): void;
};

export function createPresences(store: TeamsStore): Presences {
  return {
    presence: (personId) => {
      const person = people.find((one) => one.id === personId);
      return (
        store.state.presences[personId] ??
        (person && { availability: person.availability, activity: person.activity })
      );
    },
    setPresence: (personId, presence) => {
      store.state.presences[personId] = presence;
      store.changed({ kind: 'presence', id: personId });
    },
  };
}
