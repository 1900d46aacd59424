/** Where the page finds out which swarm it shows, first to last. */
export type Place = {
  /** The chat whose tab this is. */
  readonly chatId: string | undefined;
  /** The address after `?`. */
  readonly search: string;
  /** What a link into the tab carried along. */
  readonly subPageId: string | undefined;
};

/**
 * The addresses to ask for the swarm, best first. The tab in a chat carries no id: its chat says which
 * swarm it is. A chat can be another one's than the link's, though: then the link counts.
 */
export function pathsTo({ chatId, search, subPageId }: Place): readonly string[] {
  const id = new URLSearchParams(search).get('id') ?? '';
  const ids = [id, subPageId ?? ''].filter((one) => one !== '');
  return [
    ...(chatId === undefined || chatId === ''
      ? []
      : [`/api/v1/chats/${encodeURIComponent(chatId)}/swarm`]),
    ...ids.map((one) => `/api/v1/swarms/${encodeURIComponent(one)}`),
  ];
}
