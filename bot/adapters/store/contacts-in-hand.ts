import type { ContactsInHand } from '../../ports/contacts-in-hand.ts';
import type { Db } from './tables.ts';

/** More than this nobody has on the line at once, however many chats they take. */
const atMost = 20;

export const sqlContactsInHand = (db: Db): ContactsInHand => ({
  async inHandOf({ tenantId, mails, since }) {
    if (mails.length === 0) return [];
    const rows = await db
      .selectFrom('interactions')
      .select('state_json')
      .where('tenant_id', '=', tenantId)
      .where(
        'agent_mail',
        'in',
        mails.map((mail) => mail.toLowerCase()),
      )
      .where('phase', '<>', 'ended')
      .where('updated_at', '>=', new Date(since))
      .orderBy('updated_at', 'desc')
      .limit(atMost)
      .execute();
    const found = rows.flatMap(({ state_json: state }) => (state ? [state] : []));
    return found.toSorted((a, b) => (a.startedAt < b.startedAt ? 1 : -1));
  },
});
