import { activityQuery, chatsQuery } from '../api/queries.ts';
import type { Activity, ChatSummary, Person } from '../api/types.ts';
import { useResourceList } from '../api/use-resource.ts';
import { useFeedUnread, useUnread } from '../teams/unread.ts';

/** What somebody has not read yet. */
export type News = {
  readonly person: Person;
  readonly chats: readonly ChatSummary[];
  readonly activities: readonly Activity[];
};

export const countOf = ({ chats, activities }: News): number => chats.length + activities.length;

/** Where the newest of it is: a chat, or the feed. */
export const placeOf = ({ chats, activities }: News): string | undefined =>
  chats[0]?.id ?? (activities.length > 0 ? 'activity' : undefined);

/** For everybody here, the liveliest chat first: so that one sees at a glance whom to be next. */
export function useNews(people: readonly Person[]): readonly News[] {
  const lists = useResourceList(people.map((person) => chatsQuery(person.id)));
  const feeds = useResourceList(people.map((person) => activityQuery(person.id)));
  const isUnread = useUnread();
  const isNewInFeed = useFeedUnread();
  return people.map((person, index) => ({
    person,
    chats: (lists[index]?.data ?? []).filter((chat) => isUnread(person.id, chat)),
    activities: (feeds[index]?.data ?? []).filter((one) => isNewInFeed(person.id, one)),
  }));
}
