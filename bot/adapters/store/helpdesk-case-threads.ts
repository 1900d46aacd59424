import type { Said } from '../../domain/helpdesk/context.ts';
import type { Thread } from '../../domain/helpdesk/thread.ts';
import type { CaseThreads } from '../../ports/case-threads.ts';
import type { Sealer } from '../../ports/sealer.ts';
import type { Db } from './tables.ts';

/** The newest are enough to understand it; what is older has been said again or is over. */
const messagesRead = 60;

export function sqlCaseThreads(db: Db, sealer: Sealer): CaseThreads {
  return {
    async ofCase(tenantId, caseId) {
      const row = await db
        .selectFrom('helpdesk_threads')
        .select('state_json')
        .where('tenant_id', '=', tenantId)
        .where('case_id', '=', caseId)
        .orderBy('opened_at', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row && { thread: row.state_json, said: await wordsIn(db, sealer, row.state_json) };
    },
  };
}

async function wordsIn(db: Db, sealer: Sealer, thread: Thread): Promise<readonly Said[]> {
  const rows = await db
    .selectFrom('helpdesk_messages')
    .select(['origin', 'author_id', 'words_sealed'])
    .where('tenant_id', '=', thread.tenantId)
    .where('thread_id', '=', thread.id)
    .where('words_sealed', 'is not', null)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(messagesRead)
    .execute();
  const by = (row: (typeof rows)[number]): Said['by'] => {
    if (row.origin === 'contact-center') return 'agent';
    return row.author_id === thread.employee.id ? 'employee' : 'colleague';
  };
  return rows.map((row) => ({ by: by(row), text: sealer.open(row.words_sealed ?? '') })).reverse();
}
