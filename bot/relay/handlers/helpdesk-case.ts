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
    title: caseTitleOf(thread.question),
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
  return [askedIn(thread), ...shown, `Asked in Teams${desk ? ` (${desk})` : ''}.`].join('\n');
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
