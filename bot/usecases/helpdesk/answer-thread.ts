/** What the buttons on a thread's cards do. */
import {
  acceptArticle,
  rate,
  refuseArticle,
  solveByEmployee,
  wantPerson,
} from '../../domain/helpdesk/decisions.ts';
import type { Thread } from '../../domain/helpdesk/thread.ts';
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
  const deskOf = async (thread: Thread) => {
    const desk = await deps.desks.find(thread.tenantId, thread.deskId);
    if (!desk) throw new Error(`the desk of ${thread.id} is gone`);
    return desk;
  };
  return {
    solved: ({ key, by, round }: Press & { readonly round: number }) =>
      changeThread(deps, { key, by }, (thread) => acceptArticle(thread, { by: by.id, round })),

    notThis: ({ key, by, round }: Press & { readonly round: number }) =>
      changeThread(deps, { key, by }, async (thread) => {
        const { question: text, language } = thread;
        const asking = { key, desk: await deskOf(thread), language, text, thread };
        return refuseArticle(thread, { by: by.id, round, offer: offerOf(deps, asking) });
      }),

    person: ({ key, by }: Press) =>
      changeThread(deps, { key, by }, async (thread) =>
        wantPerson(thread, {
          by: by.id,
          way: wayOf(deps, { key, desk: await deskOf(thread) }),
        }),
      ),

    done: ({ key, by }: Press) =>
      changeThread(deps, { key, by }, (thread) => solveByEmployee(thread, by.id)),

    rate: ({ key, by, ...rating }: Press & { readonly score: number; readonly words: string }) =>
      changeThread(deps, { key, by }, (thread) => rate(thread, { by: by.id, ...rating })),

    /** Another round of tries for all that did not reach the agent. @returns of how many */
    async sendAgain({ key }: Press): Promise<number> {
      const waiting = await deps.helpdesk.undelivered(key);
      const tried = await Promise.all(
        waiting.map(({ id }) => deps.deliveries.retry(key.tenantId, id)),
      );
      return tried.filter(Boolean).length;
    },
  };
}
