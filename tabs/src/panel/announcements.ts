/** What of the news of a swarm is told the agent aloud, and what is told wherever they look. */
import type { SwarmNews, SwarmNewsType } from '../../../bot/contract/swarm-news.ts';
import type { Words } from '../words/language.ts';

export type Announcement = {
  readonly title: string;
  readonly details: string;
  /** Somebody came, or answered: the workspace tells it as well. */
  readonly isForWorkspace: boolean;
};

type Told = 'joined' | 'declined' | 'answered' | 'solved' | 'cancelled';

const told: Readonly<Partial<Record<SwarmNewsType, Told>>> = {
  'invitation-accepted': 'joined',
  'invitation-declined': 'declined',
  'sent-to-agent': 'answered',
  'update-posted': 'answered',
  'swarm-resolved': 'solved',
  'swarm-cancelled': 'cancelled',
};

/** @param me what I did myself is no news to me */
export function announcementOf(
  { type, by, text, note, code, solvers }: SwarmNews,
  me: string,
  { news, list }: Words,
): Announcement | undefined {
  const what = told[type];
  // Whose words they are, whoever sent them on.
  const name = note?.from ?? by;
  if (!what || name === undefined || name === me) return undefined;
  return {
    title: news[what](solvers ? list(solvers) : name),
    details: note?.text ?? text ?? news.about(code),
    isForWorkspace: what !== 'declined',
  };
}
