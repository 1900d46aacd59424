import type { Composed } from '../domain/helpdesk/composed.ts';
import type { ThreadKey } from './helpdesk-store.ts';

type OfRound = ThreadKey & { readonly round: number };

/** What a language model made of a round, so that its card says the same whenever it is drawn. */
export interface ComposedAnswers {
  /** Undefined: nobody has tried. `none`: it was tried, and the article is shown. */
  find(of: OfRound): Promise<Composed | 'none' | undefined>;
  /** The first one stays. @returns the one that counts */
  add(of: OfRound, composed: Composed | 'none'): Promise<Composed | 'none'>;
}
