import { after } from '../../domain/ids.ts';
import { nowOf } from '../../ports/clock.ts';
import type { ChatLine } from '../../ports/contact-center.ts';
import { OutsideError } from '../../ports/outside-error.ts';
import { NotYet } from '../perform.ts';
import type { ThreadActionOf, ThreadHandlerDeps, ThreadTask } from './helpdesk-deps.ts';

/** What is late comes by itself within this, as a rule. */
const patienceMs = 2_000;

/** Reads the chat where it can be read, and hears what nobody told us. */
export async function readChat(
  deps: ThreadHandlerDeps,
  { thread, action, key, delivery }: ThreadTask<ThreadActionOf<'read-chat'>>,
): Promise<void> {
  const { connection = '' } = thread.handOver ?? {};
  const chats = deps.centers.get(connection)?.center.chats;
  const chat = { ...key, session: action.session };
  const handle = await deps.helpdesk.chatHandle(chat);
  if (!chats?.read || !handle) return;
  const soonest = after(delivery.decidedAt, patienceMs);
  const isEarly = !action.isDue && nowOf(deps.clock) < soonest;
  if (isEarly) throw new NotYet(soonest, 'it may still come by itself');
  const lines = await chats.read(handle).catch(nothingToRead);
  await deps.recordRead(chat, { connection, externalId: handle.externalId, lines });
}

/** It is over there, or may not be read: what is missing in it stays so, and is marked. */
function nothingToRead(failure: unknown): readonly ChatLine[] {
  if (failure instanceof OutsideError && failure.verdict === 'refused') return [];
  throw failure;
}
