import type { PostedCards } from '../../ports/posted-cards.ts';
import { iso } from './columns.ts';
import type { Db } from './tables.ts';

export function sqlPostedCards(db: Db): PostedCards {
  return {
    async find(tenantId, slot) {
      const row = await db
        .selectFrom('posted_cards')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('slot', '=', slot)
        .executeTakeFirst();
      if (!row) return undefined;
      const { conversation_id: conversationId, message_id: messageId, shows } = row;
      return { tenantId, slot, conversationId, messageId, shows, shownAt: iso(row.shown_at) };
    },
    async save({ tenantId, slot, ...card }) {
      const place = {
        conversation_id: card.conversationId,
        message_id: card.messageId,
        shows: card.shows,
        shown_at: card.shownAt,
      };
      await db
        .insertInto('posted_cards')
        .values({ tenant_id: tenantId, slot, ...place })
        .onConflict((conflict) => conflict.columns(['tenant_id', 'slot']).doUpdateSet(place))
        .execute();
    },
  };
}
