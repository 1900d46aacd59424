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

function isConflict(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    conflicts.includes(error.code)
  );
}
