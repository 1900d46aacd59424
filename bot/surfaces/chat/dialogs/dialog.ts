import type { Attachment, TaskModuleTaskInfo, TurnContext } from 'botbuilder';
import { CardFactory } from 'botbuilder';
import type { Card } from '../../../ports/cards.ts';
import type { ChatDeps } from '../deps.ts';
import { withinPatience } from '../patience.ts';
import { readTurn, type Turn } from '../turn.ts';
import { words } from '../words.ts';

/** A form to fill in, or a sentence that ends it. */
export type Dialog = Card | string;

/**
 * Answers for the person who asked, in the 5 s that Teams waits before it asks again, twice: what comes
 * later still happens.
 */
export async function dialogFor(
  { activity }: TurnContext,
  deps: Pick<ChatDeps, 'clock' | 'log'>,
  ask: (turn: Turn) => Promise<Dialog>,
  title: string = words.sendToAgent,
): Promise<TaskModuleTaskInfo | string> {
  const turn = readTurn(activity);
  if (!turn) return words.unknownSender;
  const dialog = await withinPatience(deps.clock, ask(turn), () => {
    deps.log.warn('chat-late-dialog-broke', { name: activity.name ?? '' });
  });
  if (dialog === 'late') return words.slow;
  return typeof dialog === 'string' ? dialog : taskInfo(dialog, title);
}

const taskInfo = ({ content }: Card, title: string): TaskModuleTaskInfo => ({
  title,
  height: 'medium',
  width: 'medium',
  card: CardFactory.adaptiveCard(content) satisfies Attachment,
});
