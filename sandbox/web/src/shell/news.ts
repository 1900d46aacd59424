import { chatsQuery } from '../api/queries.ts';
import type { ChatSummary, Person } from '../api/types.ts';
import { useResourceList } from '../api/use-resource.ts';
import { useUnread } from '../teams/unread.ts';

/** What somebody has not read yet. */
export type News = { readonly person: Person; readonly chats: readonly ChatSummary[] };

/** For everybody here, the liveliest chat first: so that one sees at a glance whom to be next. */
export function useNews(people: readonly Person[]): readonly News[] {
  const lists = useResourceList(people.map((person) => chatsQuery(person.id)));
  const isUnread = useUnread();
  return people.map((person, index) => ({
    person,
    chats: (lists[index]?.data ?? []).filter((chat) => isUnread(person.id, chat)),
  }));
}
