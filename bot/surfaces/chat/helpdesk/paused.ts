import type { Desk } from '../../../domain/helpdesk/desk.ts';
import { languageAt } from '../../../domain/helpdesk/desk.ts';
import { languageOfWords } from '../../../domain/helpdesk/language.ts';
import { isOpen } from '../../../domain/helpdesk/thread.ts';
import type { Written } from '../../../usecases/helpdesk/hear-employee.ts';
import { nothing, text, type Reply } from '../reply.ts';
import type { HelpdeskChat } from './helpdesk-chat.ts';
import { deskWords } from './words.ts';

/** Those that take questions; all of them when none does, so that one of them says so. */
export function taking(desks: readonly Desk[]): readonly Desk[] {
  const open = desks.filter((one) => one.isPaused !== true);
  return open.length > 0 ? open : desks;
}

export const pausedText = (desk: Desk, said: string): string =>
  deskWords(languageAt(desk, languageOfWords(said))).paused(desk.name);

/**
 * Nothing begins at a desk that is paused, and nothing that is over begins again; what is under way goes on.
 * @returns undefined when it is taken
 */
export async function whilePaused(
  { threads }: Pick<HelpdeskChat, 'threads'>,
  { desk, place, messageId, text: said }: Written,
  { isMentioned }: { isMentioned: boolean },
): Promise<Reply | undefined> {
  if (desk.isPaused !== true) return undefined;
  const thread = await threads.threadAt(desk.tenantId, place);
  if (thread && isOpen(thread)) return undefined;
  const isPost = place.kind === 'channel' && place.rootId === messageId;
  return isMentioned || isPost ? text(pausedText(desk, said)) : nothing;
}
