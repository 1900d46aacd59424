import { question, questionId } from '../../domain/helpdesk/refused-words.ts';
import { askedIn, type HandOver, type Thread } from '../../domain/helpdesk/thread.ts';
import { after, msOf } from '../../domain/ids.ts';
import { nowOf } from '../../ports/clock.ts';
import type { ChatHandle, EmployeeChats } from '../../ports/contact-center.ts';
import { OutsideError } from '../../ports/outside-error.ts';
import { NotYet } from '../perform.ts';
import type { ThreadActionOf, ThreadHandlerDeps, ThreadTask } from './helpdesk-deps.ts';

/** The case's number goes along if it is there by then: a slow Dynamics keeps nobody waiting. */
const numberWithinMs = 5_000;
const lookAgainMs = 250;

/** The chat with the contact center, begun with what was asked. */
export async function beginAgentChat(
  deps: ThreadHandlerDeps,
  task: ThreadTask<ThreadActionOf<'begin-agent-chat'>>,
): Promise<void> {
  const { thread, action } = task;
  const { handOver } = thread;
  // What was written since began the next one.
  if (handOver?.session !== action.session) return;
  const { session } = action;
  const handle = await deps.helpdesk.chatHandle({ ...task.key, session });
  if (handle) {
    await finishBeginning(deps, task, { session, handle });
    return;
  }
  const waitsUntil = msOf(handOver.at) + numberWithinMs;
  if (handOver.caseNumber === undefined && deps.clock.now() < waitsUntil) {
    throw new NotYet(after(nowOf(deps.clock), lookAgainMs), 'the case has no number yet');
  }
  await begin(deps, task, { session, text: askedIn(thread), begunWith: '' });
}

/** The first words of a session begin its chat. */
export async function sayToAgent(
  deps: ThreadHandlerDeps,
  task: ThreadTask<ThreadActionOf<'say-to-agent'>>,
): Promise<void> {
  const { thread, action, key } = task;
  const message =
    action.messageId === question
      ? questionOf(deps, thread)
      : await deps.helpdesk.message(key, action.messageId);
  // Deleted before it was sent: its words are gone.
  if (!message || message.text === '') return;
  const text = withName(thread, message);
  // What was not delivered before its chat ended goes to the one that is open now.
  const session = thread.handOver?.session ?? action.session;
  const handle = await deps.helpdesk.chatHandle({ ...key, session });
  if (!handle) {
    await begin(deps, task, { session, text, begunWith: message.id });
    return;
  }
  await finishBeginning(deps, task, { session, handle });
  // A try that nobody saw the end of has begun the chat with these words.
  if (handle.begunWith === message.id) return;
  const { chats, connection } = chatsOf(deps, thread);
  const { id, name } = thread.employee;
  const said = { id: message.id, text, employee: { id, name }, at: message.at };
  const next = await chats.say(handle, said);
  if (isOther(next, handle)) await keep(deps, task, { session, connection, handle: next });
}

/** Refused after it was taken, and sent again by who asked. */
function questionOf({ ids }: ThreadHandlerDeps, thread: ThreadTask['thread']) {
  const { id, employee, openedAt: at } = thread;
  const said = { author: employee.name, authorId: employee.id, text: askedIn(thread), at };
  return { id: questionId(ids, id), ...said };
}

const isOther = (a: ChatHandle, b: ChatHandle): boolean =>
  a.externalId !== b.externalId || a.state !== b.state || a.contactId !== b.contactId;

/** The chat stands, and whoever began it died before all of it was recorded. */
async function finishBeginning(
  deps: ThreadHandlerDeps,
  { thread, key }: ThreadTask,
  { session, handle }: { session: number; handle: ChatHandle & { readonly begunWith: string } },
): Promise<void> {
  const { handOver } = thread;
  if (handOver?.connection === undefined) return;
  if (handOver.session !== session || handOver.chat) return;
  const { connection } = handOver;
  const { begunWith } = handle;
  await deps.recordChatBegun({ ...key, session }, { connection, handle, begunWith });
}

/** Other people's words stand under the employee's name over there: so their own stands before them. */
const withName = (
  { employee }: Thread,
  { author, authorId, text }: { author: string; authorId?: string; text: string },
): string => (authorId === employee.id ? text : `${author}: ${text}`);

function chatsOf(
  { centers }: ThreadHandlerDeps,
  { handOver }: Thread,
): { chats: EmployeeChats; connection: string } {
  const { connection = '' } = handOver ?? {};
  const chats = centers.get(connection)?.center.chats;
  if (chats) return { chats, connection };
  throw new OutsideError('contact-center', { verdict: 'refused', code: 'no-such-connection' });
}

async function begin(
  deps: ThreadHandlerDeps,
  { thread, key }: ThreadTask,
  { session, text, begunWith }: { session: number; text: string; begunWith: string },
): Promise<void> {
  const { chats, connection } = chatsOf(deps, thread);
  const handle = await chats.begin({
    threadId: `${thread.id}-${session}`,
    employee: await employeeOf(deps, thread),
    text,
    ...toldOf(thread.handOver),
  });
  await deps.recordChatBegun({ ...key, session }, { connection, handle, begunWith });
}

const toldOf = ({ caseNumber, queue }: Partial<HandOver> = {}) => ({
  ...(caseNumber !== undefined && { caseNumber }),
  ...(queue !== undefined && { queue }),
});

/** Their mail address goes along if it can be had: a directory that is away keeps nobody waiting. */
async function employeeOf(deps: ThreadHandlerDeps, { tenantId, employee }: Thread) {
  const [mail] = await deps.people
    .mailsOf(tenantId, employee.id)
    .catch((): readonly string[] => []);
  return { id: employee.id, name: employee.name, ...(mail !== undefined && { mail }) };
}

const keep = (
  deps: ThreadHandlerDeps,
  { key }: ThreadTask,
  chat: { session: number; connection: string; handle: ChatHandle },
): Promise<void> => deps.helpdesk.saveChatHandle({ ...key, ...chat });
