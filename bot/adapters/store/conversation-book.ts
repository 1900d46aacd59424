import { after, type IsoTime, type TenantId } from '../../domain/ids.ts';
import { nowOf, type Clock } from '../../ports/clock.ts';
import type { ConversationBook } from '../../ports/conversation-book.ts';
import type { Db } from './tables.ts';

export function sqlConversationBook({ db, clock }: { db: Db; clock: Clock }): ConversationBook {
  const now = (): IsoTime => nowOf(clock);
  const urls = new Map<string, { readonly url: string; readonly readAt: number }>();
  return {
    async serviceUrl(tenantId, conversationId) {
      const place = `${tenantId} ${conversationId ?? ''}`;
      const known = urls.get(place);
      if (known && clock.now() - known.readAt < urlForMs) return known.url;
      const url = await serviceUrl(db, tenantId, conversationId);
      if (urls.size >= urlsAtMost) urls.clear();
      // The first that anybody hears is for use at once.
      if (url !== undefined) urls.set(place, { url, readAt: clock.now() });
      return url;
    },
    async personalConversation(tenantId, person) {
      const row = await db
        .selectFrom('conversations')
        .select('conversation_id')
        .where('tenant_id', '=', tenantId)
        .where('person_id', '=', person)
        .orderBy('seen_at', 'desc')
        .executeTakeFirst();
      return row?.conversation_id;
    },
    async remember(conversation) {
      await remember(db, conversation, now());
      urls.clear();
    },
    async forget(tenantId, conversationId) {
      await db
        .deleteFrom('conversations')
        .where('tenant_id', '=', tenantId)
        .where('conversation_id', '=', conversationId)
        .execute();
    },
    isFirstSight: (tenantId, conversationId, activityId) =>
      isFirstSight(db, { tenantId, conversationId, activityId, at: now() }),
  };
}

/**
 * The address of Teams' service for a conversation changes rarely, and each send asks for it: what another
 * process heard meanwhile is known here so much later.
 */
const urlForMs = 60_000;
const urlsAtMost = 5_000;

async function serviceUrl(
  db: Db,
  tenantId: TenantId,
  conversationId: string | undefined,
): Promise<string | undefined> {
  const known = db
    .selectFrom('conversations')
    .select('service_url')
    .where('tenant_id', '=', tenantId);
  const own = known.where('conversation_id', '=', conversationId ?? '');
  const newest = known.orderBy('seen_at', 'desc').limit(1);
  const row = await db
    .selectNoFrom((eb) => eb.fn.coalesce(own, newest).as('service_url'))
    .executeTakeFirst();
  return row?.service_url ?? undefined;
}

async function remember(
  db: Db,
  conversation: Parameters<ConversationBook['remember']>[0],
  at: IsoTime,
): Promise<void> {
  const { tenantId, conversationId, serviceUrl: url, person } = conversation;
  const seen = { service_url: url, seen_at: at, ...(person && { person_id: person }) };
  await db
    .insertInto('conversations')
    .values({ tenant_id: tenantId, conversation_id: conversationId, person_id: null, ...seen })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'conversation_id']).doUpdateSet(seen))
    .execute();
}

/** Teams repeats an activity within seconds; what is older than this is not asked for again. */
const rememberedMs = 3_600_000;

async function isFirstSight(
  db: Db,
  activity: { tenantId: TenantId; conversationId: string; activityId: string; at: IsoTime },
): Promise<boolean> {
  const { tenantId, conversationId, activityId, at } = activity;
  const seen = await db
    .insertInto('seen_activities')
    .values({
      tenant_id: tenantId,
      conversation_id: conversationId,
      activity_id: activityId,
      seen_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('activity_id')
    .execute();
  if (seen.length === 0) return false;
  await db
    .deleteFrom('seen_activities')
    .where('tenant_id', '=', tenantId)
    .where('seen_at', '<', new Date(after(at, -rememberedMs)))
    .execute();
  return true;
}
