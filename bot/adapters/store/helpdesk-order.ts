/** What an employee's words were before, of those that Teams brought. */
import type { ThreadKey } from '../../ports/helpdesk-store.ts';
import { msOf, type IsoTime } from '../../domain/ids.ts';
import { json } from './columns.ts';
import type { Tx } from './tables.ts';

export async function writtenAfter(
  tx: Tx,
  { tenantId, threadId }: ThreadKey,
  at: IsoTime,
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('helpdesk_messages')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('thread_id', '=', threadId)
    .where('origin', '=', 'teams')
    .where('at', '>', new Date(msOf(at)))
    .execute();
  return rows.map(({ id }) => id);
}

/**
 * Who said it last in its lane takes the place of the first of the later words that wait, and they move on
 * by one: which delivery says what is changed, not their numbers. The lane is held since the words were
 * decided, so that no try begins meanwhile; one that began, and whose end nobody saw, keeps its words.
 */
export async function sayBefore(
  tx: Tx,
  { tenantId, threadId }: ThreadKey,
  { id, later }: { readonly id: string; readonly later: readonly string[] },
): Promise<boolean> {
  const waiting = await tx
    .selectFrom('deliveries')
    .select(['id', 'action_json'])
    .where('tenant_id', '=', tenantId)
    .where('thread_id', '=', threadId)
    .where('state', '=', 'open')
    .where('kind', 'in', ['say-to-agent', 'note-on-case'])
    .where('try_began_at', 'is', null)
    .where('unsettled_since', 'is', null)
    .orderBy('lane_seq')
    .execute();
  const said = waiting.flatMap(({ id: delivery, action_json: action }) =>
    'messageId' in action ? [{ delivery, action, messageId: action.messageId }] : [],
  );
  const own = said.filter(({ messageId }) => messageId === id);
  const behind = said.filter(({ messageId }) => later.includes(messageId));
  const places = said.filter((one) => own.includes(one) || behind.includes(one));
  const actions = [...own, ...behind].map(({ action }) => action);
  for (const [place, { delivery, action }] of places.entries()) {
    const next = actions[place];
    if (next === undefined || next === action) continue;
    await tx
      .updateTable('deliveries')
      .set({ action_json: json(next) })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', delivery)
      .execute();
  }
  return own.length > 0 && behind.length === later.length;
}
