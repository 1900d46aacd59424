import type { Db, Tx } from './tables.ts';

/** Another decision was faster: unique violation, serialization failure, deadlock. */
const conflicts = ['23505', '40001', '40P01'];
const triesAtMost = 3;

/** Runs the work in one transaction, and anew after a conflict: it then sees what the other decided. */
export async function transact<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await db.transaction().execute(work);
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
