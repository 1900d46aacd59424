import { useCallback, useSyncExternalStore } from 'react';
import type { Activity, ChatSummary } from '../api/types.ts';

/** Which message of a chat each person has seen last, kept in the browser: people here are one person. */
const key = 'case-swarm.seen';
const listeners = new Set<() => void>();

type Seen = Readonly<Record<string, string>>;
let seen = parse(localStorage.getItem(key) ?? '{}');

window.addEventListener('storage', (event) => {
  if (event.key !== key) return;
  put(event.newValue ?? '{}');
});

function parse(from: string): Seen {
  try {
    return JSON.parse(from) as Seen; // written by us alone
  } catch {
    return {};
  }
}

function put(next: string): void {
  seen = parse(next);
  for (const listener of listeners) listener();
}

const feed = 'activity';

const place = (personId: string, chatId: string): string => `${personId} ${chatId}`;

export function markSeen(personId: string, chat: ChatSummary): void {
  const last = chat.lastMessage?.id;
  if (last === undefined || seen[place(personId, chat.id)] === last) return;
  remember(place(personId, chat.id), last);
}

/** Until when each person has seen their activity feed. */
export function markFeedSeen(personId: string, [newest]: readonly Activity[]): void {
  if (newest) remember(place(personId, feed), newest.createdAt);
}

function remember(where: string, what: string): void {
  const next = JSON.stringify({ ...seen, [where]: what });
  localStorage.setItem(key, next);
  put(next);
}

/** After a reset nothing has been seen: the world begins anew. */
export function forgetSeen(): void {
  localStorage.removeItem(key);
  put('{}');
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Whether a chat holds something that a person has not seen; asks again when that changes. */
export function useUnread(): (personId: string, chat: ChatSummary) => boolean {
  const now = useSyncExternalStore(subscribe, () => seen);
  return useCallback(
    (personId, chat) => {
      const last = chat.lastMessage;
      if (!last || (last.from.kind === 'person' && last.from.id === personId)) return false;
      return Number(now[place(personId, chat.id)] ?? 0) < Number(last.id);
    },
    [now],
  );
}

/** The same for an item of the activity feed. */
export function useFeedUnread(): (personId: string, activity: Activity) => boolean {
  const now = useSyncExternalStore(subscribe, () => seen);
  return useCallback(
    (personId, { createdAt }) => (now[place(personId, feed)] ?? '') < createdAt,
    [now],
  );
}
