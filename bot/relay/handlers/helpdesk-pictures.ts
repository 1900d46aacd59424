import type { ThreadActionOf, ThreadHandlerDeps, ThreadTask } from './helpdesk-deps.ts';

/** What an employee shows in pictures goes to the case, each as a note of its own. */
export async function savePictures(
  deps: ThreadHandlerDeps,
  { thread, key }: ThreadTask<ThreadActionOf<'save-pictures'>>,
): Promise<void> {
  const { tenantId, id: threadId, handOver, employee } = thread;
  if (!handOver) return;
  for (const { messageId, place, url } of await deps.helpdesk.picturesWaiting(key)) {
    const [read, message] = await Promise.all([
      deps.pictures.read(tenantId, url),
      deps.helpdesk.message(key, messageId),
    ]);
    const isRefused = typeof read === 'string';
    if (!isRefused) {
      await deps.deskCases.addNote({
        tenantId,
        caseId: handOver.caseId,
        noteId: deps.ids.derivedId('desk-picture', threadId, messageId, String(place)),
        subject: `Picture from ${message?.author ?? employee.name}`,
        text: '',
        file: read,
      });
    }
    // One after the other: what is saved is not read again when the next one fails.
    await deps.recordPictures(key, [{ messageId, place, ...(isRefused && { refusal: read }) }]);
  }
}
