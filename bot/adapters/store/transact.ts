import { sql } from 'kysely';
import type { Db, Tx } from './tables.ts';

/** Another decision was faster: unique violation, serialization failure, deadlock. */
const conflicts = ['23505', '40001', '40P01'];
const triesAtMost = 3;

/**
 * Runs the work in one transaction, and anew after a conflict: it then sees what the other decided.
 *
 * `read committed` is asked for, not hoped for: who waited for a lane's lock must see, with the next
 * statement, what the one who held it has written. A server set to anything stricter would show the
 * state from before the wait.
 */
export async function transact<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await db.transaction().setIsolationLevel('read committed').execute(work);
    } catch (error) {
      if (tries >= triesAtMost || !isConflict(error)) throw error;
    }
  }
}

/** Data no column takes, or more of it than one holds: classes of SQLSTATE. */
const faultsOfData = ['22', '54'];

/** One at a time: what a savepoint undoes is all that came after it. */
export async function apart(
  tx: Tx,
  part: () => Promise<void>,
): Promise<{ readonly failure?: unknown }> {
  await sql`savepoint apart`.execute(tx);
  try {
    await part();
  } catch (error) {
    if (!isFaultOfPart(error)) throw error;
    await sql`rollback to savepoint apart`.execute(tx);
    return { failure: error };
  }
  await sql`release savepoint apart`.execute(tx);
  return {};
}

/** A fault of our own has no code of this form; where the database is away, the next statement says so. */
function isFaultOfPart(error: unknown): boolean {
  const state = /^[0-9A-Z]{5}$/.exec(codeOf(error) ?? '')?.[0];
  return state === undefined || faultsOfData.includes(state.slice(0, 2));
}

const isConflict = (error: unknown): boolean => conflicts.includes(codeOf(error) ?? '');

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
