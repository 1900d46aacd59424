import { caseTitleOf } from '../../domain/helpdesk/case-subject.ts';
import { askedIn, isOpen, type Thread } from '../../domain/helpdesk/thread.ts';
import { caseId } from '../../domain/ids.ts';
import type { ThreadActionOf, ThreadHandlerDeps, ThreadTask } from './helpdesk-deps.ts';

/** The case as the thread stands: made, closed or opened again. */
export async function saveDeskCase(
  deps: ThreadHandlerDeps,
  { thread, key }: ThreadTask<ThreadActionOf<'save-desk-case'>>,
): Promise<void> {
  const { tenantId, handOver, employee, deskId } = thread;
  if (!handOver) return;
  const [desk, [mail]] = await Promise.all([
    deps.desks.find(tenantId, deskId),
    deps.people.mailsOf(tenantId, employee.id),
  ]);
  const saved = await deps.deskCases.save({
    tenantId,
    caseId: handOver.caseId,
    title: thread.title ?? caseTitleOf(thread.question),
    description: descriptionOf(thread, desk?.name),
    employee: { ...employee, mail },
    subject: desk?.scope.subjects.length === 1 ? desk.scope.subjects[0] : undefined,
    isClosed: !isOpen(thread),
    resolution: resolutionOf(thread),
  });
  const { caseId: _same, ...state } = saved;
  await deps.recordCase(key, state);
}

/** What the agent should know before the first word: what was asked, and what did not help. */
function descriptionOf(thread: Thread, desk: string | undefined): string {
  const shown = thread.rounds.map(({ title }) => `Shown without success: ${title}`);
  const { author, link } = thread.source ?? {};
  return [
    askedIn(thread),
    ...shown,
    ...(author === undefined ? [] : [`Written by ${author}.`]),
    `Asked in Teams${desk ? ` (${desk})` : ''}.`,
    ...(link === undefined ? [] : [link]),
  ].join('\n');
}

/** Where nobody chats, what is written on stands with the case. */
export async function noteOnCase(
  deps: ThreadHandlerDeps,
  { thread, action, key }: ThreadTask<ThreadActionOf<'note-on-case'>>,
): Promise<void> {
  const message = await deps.helpdesk.message(key, action.messageId);
  // Deleted before it was saved: its words are gone.
  if (!thread.handOver || !message || message.text === '') return;
  await deps.deskCases.addNote({
    tenantId: thread.tenantId,
    caseId: thread.handOver.caseId,
    noteId: deps.ids.derivedId('desk-note', thread.id, message.id),
    subject: `${message.author} wrote in Teams`,
    text: message.text,
  });
}

function resolutionOf(thread: Thread): string {
  if (thread.state === 'abandoned') return 'The employee did not write any more.';
  return thread.state === 'solved' && thread.solvedBy === 'employee'
    ? 'The employee says that it is solved.'
    : 'Solved in the chat with the employee.';
}

export async function saveRating(
  deps: ThreadHandlerDeps,
  { thread }: ThreadTask<ThreadActionOf<'save-rating'>>,
): Promise<void> {
  const { tenantId, id, handOver, rating } = thread;
  if (!handOver || !rating) return;
  const { score, words } = rating;
  const noteId = deps.ids.derivedId('desk-rating', id);
  await deps.deskCases.rate({ tenantId, caseId: caseId(handOver.caseId), score, words, noteId });
}
