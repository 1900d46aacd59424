import {
  changeInWords,
  hearChange,
  type WordsChange,
} from '../../domain/helpdesk/changed-words.ts';
import type { Desk } from '../../domain/helpdesk/desk.ts';
import { keyOfPlace, type Place } from '../../domain/helpdesk/thread.ts';
import type { Person } from '../../domain/swarm/person.ts';
import type { ThreadMessage } from '../../ports/helpdesk-store.ts';
import type { Ids } from '../../ports/ids.ts';
import { messageOf } from './hear-employee.ts';
import { recordThread, type ThreadDeps } from './record-thread.ts';

export type ChangeDeps = ThreadDeps & { readonly ids: Ids };

export type Changed = {
  readonly desk: Desk;
  readonly by: Person;
  readonly place: Place;
  /** Teams' own id of the message. */
  readonly messageId: string;
  readonly change: WordsChange;
  /** Tells this change from another of the same message, and not from itself told again. */
  readonly mark: string;
};

/**
 * A message was edited, deleted or restored in Teams. What is kept of it follows, and who has the thread is
 * told. `unknown`: it was never taken.
 */
export function hearMessageChange(deps: ChangeDeps) {
  return (changed: Changed): Promise<'taken' | 'nothing-new' | 'unknown'> => {
    const { desk, by, place, messageId, change, mark } = changed;
    return deps.helpdesk.transact(async (tx) => {
      const thread = await tx.lockThreadAt(desk.tenantId, place);
      if (!thread) return 'unknown';
      const key = { tenantId: thread.tenantId, threadId: thread.id };
      const id = deps.ids.derivedId('message', keyOfPlace(place), messageId);
      const said = await tx.message(key, id);
      if (!said) return 'unknown';
      if (isAsItWas(said, change)) return 'nothing-new';
      await tx.rewriteMessage(key, id, change.kind === 'deleted' ? undefined : change.text);
      const { language } = thread;
      const text = changeInWords(change, { at: said.at, language, timeZone: desk.hours.timeZone });
      const told = messageOf(deps, { by, place, messageId: `${messageId}/${mark}`, text });
      const isNew = await tx.takeMessage(key, told);
      const events = isNew ? hearChange(thread, told.id) : [];
      await recordThread(tx, { key, thread, by, events }, deps);
      return 'taken';
    });
  };
}

/** Teams tells of an edit when it adds a preview of a link as well. */
const isAsItWas = (said: ThreadMessage, change: WordsChange): boolean =>
  said.text === (change.kind === 'deleted' ? '' : change.text);
