/** The activity feed of each person: what apps sent through Graph, the newest first. */
import type { Activity } from './model.ts';
import type { TeamsStore } from './store.ts';

export type Activities = {
  activitiesOf(personId: string): readonly Activity[];
  notify(activity: Omit<Activity, 'id' | 'createdAt'>): Activity;
};

/** Teams keeps a feed for four weeks. */
const keptMs = 28 * 24 * 60 * 60_000;

export function createActivities(store: TeamsStore): Activities {
  const all = (): readonly Activity[] => store.state.activities ?? [];
  return {
    activitiesOf: (personId) =>
      all().filter(
        (one) =>
          one.personId === personId && Date.parse(one.createdAt) > store.world.now() - keptMs,
      ),
    notify: (given) => {
      const isReplaced = (one: Activity): boolean =>
        given.chainId !== undefined &&
        one.chainId === given.chainId &&
        one.personId === given.personId;
      const activity = { ...given, id: store.world.uuid(), createdAt: store.world.nowIso() };
      store.state.activities = [activity, ...all().filter((one) => !isReplaced(one))];
      store.changed({ kind: 'activity', id: given.personId });
      return activity;
    },
  };
}
