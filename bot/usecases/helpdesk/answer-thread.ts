/** What the buttons on a thread's cards do. */
import {
  acceptArticle,
  rate,
  refuseArticle,
  solveByEmployee,
  wantPerson,
} from '../../domain/helpdesk/decisions.ts';
import { sendRefusedAgain } from '../../domain/helpdesk/refused-words.ts';
import type { Desk } from '../../domain/helpdesk/desk.ts';
import type { Person } from '../../domain/swarm/person.ts';
import type { Deliveries } from '../../ports/deliveries.ts';
import type { Desks } from '../../ports/desks.ts';
import type { ThreadKey } from '../../ports/helpdesk-store.ts';
import { offerOf, wayOf, type OfferDeps } from './offer.ts';
import { changeThread, type ThreadDeps } from './record-thread.ts';

export type AnswerDeps = ThreadDeps &
  OfferDeps & {
    readonly desks: Pick<Desks, 'find'>;
    readonly deliveries: Pick<Deliveries, 'retry'>;
  };

type Press = { readonly key: ThreadKey; readonly by: Person };

export function answerThread(deps: AnswerDeps) {
  /** Before the thread is held: what is read beside a transaction may wait for it for ever. */
  const deskOf = async (key: ThreadKey): Promise<Desk | undefined> => {
    const thread = await deps.helpdesk.findThread(key);
    return thread && deps.desks.find(thread.tenantId, thread.deskId);
  };
  return {
    solved: ({ key, by, round }: Press & { readonly round: number }) =>
      changeThread(deps, { key, by }, (thread) => acceptArticle(thread, { by: by.id, round })),

    async notThis({ key, by, round }: Press & { readonly round: number }) {
      const desk = await deskOf(key);
      if (!desk) return 'no-thread' as const;
      return changeThread(deps, { key, by }, (thread) => {
        const { question: text, language } = thread;
        const offer = offerOf(deps, { key, desk, language, text, thread });
        return refuseArticle(thread, { by: by.id, round, offer });
      });
    },

    async person({ key, by }: Press) {
      const desk = await deskOf(key);
      if (!desk) return 'no-thread' as const;
      const way = wayOf(deps, { key, desk });
      return changeThread(deps, { key, by }, (thread) => wantPerson(thread, { by: by.id, way }));
    },

    done: ({ key, by }: Press) =>
      changeThread(deps, { key, by }, (thread) => solveByEmployee(thread, by.id)),

    rate: ({ key, by, ...rating }: Press & { readonly score: number; readonly words: string }) =>
      changeThread(deps, { key, by }, (thread) => rate(thread, { by: by.id, ...rating })),

    /** Another round of tries for all that did not reach the agent. @returns of how many */
    async sendAgain({ key, by }: Press): Promise<number> {
      const refused = (await deps.helpdesk.findThread(key))?.handOver?.refusedWords ?? [];
      if (refused.length > 0) await changeThread<never>(deps, { key, by }, sendRefusedAgain);
      const waiting = await deps.helpdesk.undelivered(key);
      const tried = await Promise.all(
        waiting.map(({ id }) => deps.deliveries.retry(key.tenantId, id)),
      );
      return tried.filter(Boolean).length + refused.length;
    },
  };
}
