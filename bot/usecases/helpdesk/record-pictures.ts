import type { PictureRefusal } from '../../domain/helpdesk/thread.ts';
import type { ThreadKey, WaitingPicture } from '../../ports/helpdesk-store.ts';
import { changeThread, type ThreadDeps } from './record-thread.ts';

export type SettledPicture = Omit<WaitingPicture, 'url'> & {
  /** Why it is not with the case; absent: it is. */
  readonly refusal?: PictureRefusal | undefined;
};

/** Pictures stand with the case, or cannot; the employee is told of those. */
export function recordPictures(deps: ThreadDeps) {
  return async (key: ThreadKey, settled: readonly SettledPicture[]): Promise<void> => {
    await changeThread<never>(deps, { key, by: 'system' }, async (_thread, tx) => {
      await tx.settlePictures(key, settled);
      const why = settled.flatMap(({ refusal }) => (refusal === undefined ? [] : [refusal]));
      return why.length > 0 ? [{ type: 'pictures-refused', why }] : [];
    });
  };
}
