import { useEffect } from 'react';
import type { CaseView, ContactView } from '../../../bot/contract/panel-view.ts';
import type { Client } from '../api/client.ts';
import type { Around } from './cif/use-workspace.ts';
import type { Workspace } from './cif/workspace.ts';

/** Once for each contact, however often React draws and the list is read. */
const popped = new Set<string>();
/** One after the other: two sessions made at once would both look for what is there already. */
let popping: Promise<void> = Promise.resolve();

type Pop = {
  readonly around: Around;
  readonly client: Client;
  readonly contacts: readonly ContactView[];
};

/** A new contact: the workspace shows its case, in a session of its own where sessions are ours to open. */
export function useScreenPop({ around, client, contacts }: Pop): void {
  const workspace = around.kind === 'workspace' ? around.workspace : undefined;
  useEffect(() => {
    if (!workspace) return;
    const isOnly = contacts.length === 1;
    for (const contact of contacts) {
      if (popped.has(contact.id)) continue;
      popped.add(contact.id);
      // What Dynamics refuses here is no harm: the panel shows the contact all the same.
      popping = popping
        .then(() => pop(workspace, client, { contact, isOnly }))
        .catch(() => undefined);
    }
  }, [workspace, client, contacts]);
}

async function pop(
  workspace: Workspace,
  client: Client,
  { contact, isOnly }: { contact: ContactView; isOnly: boolean },
): Promise<void> {
  await workspace.show();
  const found = await caseOf(client, contact);
  if (!workspace.opensSessions) {
    // Somebody with two customers is not torn away from one of them.
    if (found && isOnly) await workspace.openCase(found.id);
    return;
  }
  if ((await workspace.contactsWithSession()).includes(contact.id)) return;
  const title = [found?.number, contact.customer?.name].filter(Boolean).join(' ');
  await workspace.openSession({ id: contact.id, title, caseId: found?.id });
}

async function caseOf(client: Client, { caseNumber }: ContactView): Promise<CaseView | undefined> {
  if (caseNumber === undefined) return undefined;
  const path = `/api/v1/cases/${encodeURIComponent(caseNumber)}`;
  return client.get<CaseView>(path).catch(() => undefined);
}
