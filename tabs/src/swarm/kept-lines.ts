import type { InteractionView } from '../../../bot/contract/swarm-view.ts';

export type Line = InteractionView['lines'][number];

/** As many as somebody who reads back may want; the bot itself keeps only the last few. */
const most = 300;

/**
 * What was heard while the page is open, so that nothing is pulled away from under who reads: the newest
 * lines as they are told now, before them those that are told no more.
 */
export function keepLines(kept: readonly Line[], told: readonly Line[]): readonly Line[] {
  const [first] = told;
  if (!first) return kept;
  const before = kept.filter((one) => one.at < first.at);
  return [...before, ...told].slice(-most);
}
