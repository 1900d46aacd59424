import type { IsoTime } from '../ids.ts';
import type { InteractionEvent } from './facts.ts';

/** Where an event stands among the others of its contact. */
export type Place = Pick<InteractionEvent, 'id' | 'at' | 'order'>;

export const placeOf = ({ id, at, order }: Place): Place => ({
  id,
  at,
  ...(order !== undefined && { order }),
});

/** By the contact center's time, then its own numbers, then the id, so that all agree. */
export function inOrder(a: Place, b: Place): number {
  return compare(a.at, b.at) || (a.order ?? 0) - (b.order ?? 0) || compare(a.id, b.id);
}

const compare = (a: IsoTime | string, b: IsoTime | string): number => (a < b ? -1 : a > b ? 1 : 0);
