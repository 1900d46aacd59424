import { threadEffectsOfFate } from '../../domain/helpdesk/effects.ts';
import { conversationOfPlace, type Place, type Thread } from '../../domain/helpdesk/thread.ts';
import type { ThreadEntry } from '../../domain/helpdesk/timeline.ts';
import { msOf, type IsoTime, type TenantId } from '../../domain/ids.ts';
import type { ThreadKey } from '../../ports/helpdesk-store.ts';
import type { Work } from '../../ports/swarm-store.ts';
import { iso } from './columns.ts';
import type { Db } from './tables.ts';

type Reads = Pick<Db, 'selectFrom'>;

const ofThread = (db: Reads, { tenantId, threadId }: ThreadKey) =>
  db
    .selectFrom('helpdesk_threads')
    .select('state_json')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', threadId);

export async function findThread(db: Reads, key: ThreadKey): Promise<Thread | undefined> {
  return (await ofThread(db, key).executeTakeFirst())?.state_json;
}

export async function lockThread(db: Reads, key: ThreadKey): Promise<Thread | undefined> {
  return (await ofThread(db, key).forUpdate().executeTakeFirst())?.state_json;
}

/** Empty in a 1:1 chat, which has one thread after the other. */
export function rootIdOf(place: Place): string {
  if (place.kind === 'personal') return '';
  return place.kind === 'channel' ? place.rootId : place.messageId;
}

const standingAt = (db: Reads, tenantId: TenantId, place: Place) =>
  db
    .selectFrom('helpdesk_threads')
    .select('state_json')
    .where('tenant_id', '=', tenantId)
    .where('conversation_id', '=', conversationOfPlace(place))
    .where('root_id', '=', rootIdOf(place))
    .orderBy('opened_at', 'desc')
    .orderBy('id')
    .limit(1);

export async function threadAt(
  db: Reads,
  tenantId: TenantId,
  place: Place,
): Promise<Thread | undefined> {
  return (await standingAt(db, tenantId, place).executeTakeFirst())?.state_json;
}

export async function lockThreadAt(
  db: Reads,
  tenantId: TenantId,
  place: Place,
): Promise<Thread | undefined> {
  return (await standingAt(db, tenantId, place).forUpdate().executeTakeFirst())?.state_json;
}

export async function timelineOfThread(
  db: Reads,
  { tenantId, threadId }: ThreadKey,
): Promise<readonly ThreadEntry[]> {
  const rows = await db
    .selectFrom('helpdesk_timeline')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('thread_id', '=', threadId)
    .orderBy('seq')
    .execute();
  return rows.map((row) => ({
    tenantId,
    threadId,
    seq: row.seq,
    at: iso(row.at),
    by: row.by_json,
    ...(row.event_json && { event: row.event_json }),
    payloadHash: row.payload_hash,
    previousHash: row.previous_hash,
    hash: row.hash,
  }));
}

/** The card that tells what has not arrived is drawn anew. */
export async function fateOfThread(
  db: Reads,
  { kind, ...key }: ThreadKey & { readonly kind: string },
): Promise<readonly Work[]> {
  const thread = await findThread(db, key);
  return thread ? [{ ...key, effects: threadEffectsOfFate(kind, thread) }] : [];
}

export async function openThreadsIn(
  db: Reads,
  tenantId: TenantId,
  conversationId: string,
): Promise<readonly ThreadKey[]> {
  const rows = await db
    .selectFrom('helpdesk_threads')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('conversation_id', '=', conversationId)
    .where('state', 'in', ['answering', 'waiting-for-agent', 'with-agent'])
    .orderBy('opened_at')
    .execute();
  return rows.map(({ id }) => ({ tenantId, threadId: id }));
}

export async function dueThreads(
  db: Reads,
  now: IsoTime,
  limit: number,
): Promise<readonly ThreadKey[]> {
  const rows = await db
    .selectFrom('helpdesk_threads')
    .select(['tenant_id', 'id'])
    .where('look_at', '<=', new Date(msOf(now)))
    .orderBy('look_at')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ tenantId: row.tenant_id, threadId: row.id }));
}

export async function followedThreads(
  db: Reads,
  since: IsoTime,
  limit: number,
): Promise<readonly Thread[]> {
  const rows = await db
    .selectFrom('helpdesk_threads')
    .select('state_json')
    .where('case_id', 'is not', null)
    .where((eb) =>
      eb.or([
        eb('state', 'in', ['waiting-for-agent', 'with-agent']),
        eb('changed_at', '>=', new Date(msOf(since))),
      ]),
    )
    .orderBy('changed_at', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => row.state_json);
}
