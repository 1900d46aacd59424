import type { ContactCenters } from '../ports/contact-centers.ts';
import type { cardsOf } from './cards.ts';
import type { Helpdesk } from './helpdesk.ts';
import type { knowledgeOf } from './knowledge.ts';
import type { Outside } from './outside.ts';
import type { Store } from './store.ts';
import type { UseCases } from './use-cases.ts';

/** What the relay and the surfaces are both made of. */
export type Parts = {
  readonly store: Store;
  readonly outside: Outside;
  readonly useCases: UseCases;
  readonly cards: ReturnType<typeof cardsOf>;
  readonly centers: ContactCenters;
  readonly helpdesk: Helpdesk;
  readonly knowledge: ReturnType<typeof knowledgeOf>;
  readonly gatherSoon: () => void;
};
