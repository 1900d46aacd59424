/** The relay's handlers, with a Teams and a directory that note what they are told. */
import { sha256 } from '../../bot/adapters/system/digest.ts';
import { caseId, type PersonId } from '../../bot/domain/ids.ts';
import type { Person } from '../../bot/domain/swarm/swarm.ts';
import type { Card } from '../../bot/ports/cards.ts';
import { createPerform } from '../../bot/relay/handlers/index.ts';
import type { HandlerDeps } from '../../bot/relay/handlers/deps.ts';
import { cards } from '../contract/cards.ts';
import { tenant } from './builders.ts';
import type { offerWorld } from './offers.ts';

type Known = {
  /** Of every customer. */
  readonly openCases: readonly string[];
  /** Whom the directory finds, whatever address is asked for. */
  readonly known: readonly Person[];
  readonly mails: Readonly<Record<string, readonly string[]>>;
};

export function relayHands(
  { store, deps, read }: Awaited<ReturnType<typeof offerWorld>>,
  { openCases, known, mails }: Known,
) {
  const posted: { to: string; card: Card }[] = [];
  const updated: Card[] = [];
  const installed: PersonId[] = [];
  const told: Pick<
    HandlerDeps,
    'messenger' | 'people' | 'cases' | 'centers' | 'gatherSoon' | 'turn' | 'readOffer'
  > = {
    messenger: {
      chat: () => ({ tenantId: tenant, conversationId: '19:x' }),
      personal: (_tenant, person) => Promise.resolve({ tenantId: tenant, conversationId: person }),
      post: ({ conversationId }, card) => {
        posted.push({ to: conversationId, card });
        return Promise.resolve(`message-${posted.length}`);
      },
      typing: () => Promise.reject(new Error('nobody types here')),
      update: (_to, _id, card) => {
        updated.push(card);
        return Promise.resolve();
      },
    },
    people: {
      // As Graph does: an address is one person's, unless two share it.
      find: (_tenant, text) =>
        Promise.resolve(text.startsWith('both@') ? known : known.slice(0, 1)),
      mailsOf: (_tenant, person) => Promise.resolve(mails[person] ?? []),
      installApp: (_tenant, person) => {
        installed.push(person);
        return Promise.resolve();
      },
    },
    cases: {
      openCasesOf: () =>
        Promise.resolve(
          openCases.map((number) => ({ id: caseId(`id of ${number}`), number, title: 'A case' })),
        ),
      addNote: () => Promise.reject(new Error('no note is asked for')),
      close: () => Promise.reject(new Error('no closing is asked for')),
    },
    // One is connected; nothing is asked of it here.
    centers: new Map([['desk', {} as never]]),
    gatherSoon: () => undefined,
    turn: () => Promise.resolve(() => Promise.resolve()),
    readOffer: read,
  };
  const perform = createPerform({
    ...deps,
    ...store,
    ...told,
    store: store.swarms,
    postedCards: store.postedCards,
    cards,
    digest: sha256,
    settings: { lateEffectMs: 1_000 },
    // The other handlers' parts are not touched by these.
  } as unknown as HandlerDeps);
  return { perform, posted, updated, installed };
}
