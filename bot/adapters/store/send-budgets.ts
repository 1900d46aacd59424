import { sql } from 'kysely';
import { noSends, withSend, type Sends } from '../../domain/sending/chat-budget.ts';
import type { SendBudgets } from '../../ports/send-budgets.ts';
import { json } from './columns.ts';
import type { Db } from './tables.ts';

type Known = { readonly sends: Sends; readonly version: number };
type Wish = Parameters<SendBudgets['take']>[0];

/** More conversations than one process speaks in at a time. */
const knownAtMost = 5_000;

/** Turns that passed unused because who was to send was late for a moment: so many are made up for. */
const madeUpFor = 3;

/**
 * A row for each conversation and one for the tenant, written together. What this process wrote last
 * it remembers: while nobody else sends in that conversation, a send costs one statement.
 */
export function sqlSendBudgets(db: Db): SendBudgets {
  const remembered = new Map<string, Known>();
  const remember = (scope: string, known: Known): void => {
    remembered.delete(scope);
    remembered.set(scope, known);
    const [oldest] = remembered.keys();
    if (remembered.size > knownAtMost && oldest !== undefined) remembered.delete(oldest);
  };
  return {
    async take(wish) {
      const scope = `${wish.tenantId} ${wish.conversationId}`;
      for (;;) {
        const known = remembered.get(scope) ?? (await read(db, wish));
        const at = wish.decide(known.sends);
        if (at > wish.now) {
          // Somebody else may have sent since: what is asked again later is read anew.
          remembered.delete(scope);
          return { isTaken: false, at };
        }
        const next = { sends: withSend(known.sends, wish.now, wish), version: known.version + 1 };
        const slot = await write(db, wish, { known, next });
        if (slot !== undefined) {
          remember(scope, next);
          return { isTaken: true, at: slot };
        }
        remembered.delete(scope);
      }
    },
  };
}

async function read(db: Db, { tenantId, conversationId }: Wish): Promise<Known> {
  const row = await db
    .selectFrom('send_budgets')
    .select(['state_json', 'version'])
    .where('tenant_id', '=', tenantId)
    .where('scope', '=', conversationId)
    .executeTakeFirst();
  // What stands there is what write() wrote.
  return row
    ? { sends: row.state_json as Sends, version: Number(row.version) }
    : { sends: noSends, version: 0 };
}

/** @returns when the tenant's turn comes; undefined when somebody else was faster in this conversation */
async function write(
  db: Db,
  { tenantId, conversationId, now, everyMs }: Wish,
  { known, next }: { known: Known; next: Known },
): Promise<number | undefined> {
  const { rows } = await sql<{ slot: string }>`
    with chat as (
      insert into send_budgets (tenant_id, scope, state_json, version, next_at)
      values (${tenantId}, ${conversationId}, ${json(next.sends)}, ${next.version}, 0)
      on conflict (tenant_id, scope) do update
        set state_json = excluded.state_json, version = excluded.version
        where send_budgets.version = ${known.version}
      returning tenant_id
    )
    insert into send_budgets (tenant_id, scope, state_json, version, next_at)
    select tenant_id, 'tenant', '{}', 0, ${now}::double precision + ${everyMs}::double precision
    from chat
    on conflict (tenant_id, scope) do update
      set next_at = greatest(send_budgets.next_at, ${now - madeUpFor * everyMs}::double precision)
        + ${everyMs}::double precision
    returning next_at - ${everyMs}::double precision as slot`.execute(db);
  const [row] = rows;
  return row && Number(row.slot);
}
