import type { SwarmNews } from '../../../bot/contract/swarm-news.ts';
import type { Happening, HappeningKind } from '../../../bot/contract/happening.ts';
import type { HappeningWords, SwarmWords } from './words/shape.ts';

/** Worth a word to who does not see the page change; what was said in a call is not. */
const told: ReadonlySet<HappeningKind> = new Set<HappeningKind>([
  'expert-joined',
  'person-added',
  'update-posted',
  'sent-to-agent',
  'swarm-resolved',
  'helpers-thanked',
  'answer-saved',
  'swarm-cancelled',
  'swarm-reactivated',
  'task-added',
  'task-done',
]);

export function announcementOf({ happened }: SwarmNews, words: SwarmWords): string | undefined {
  return happened && told.has(happened.kind) ? inWords(happened, words.happened) : undefined;
}

export function inWords(happening: Happening, words: HappeningWords): string {
  // The kind picks the words of just this happening: the compiler cannot see that the two go together.
  const say = words[happening.kind] as (told: Happening) => string;
  return say(happening);
}
