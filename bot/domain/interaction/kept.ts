/**
 * What an interaction keeps of the order its events had, so that one that comes late can be put in its
 * place without reading all of them again. Each fact is about one aspect, and facts about different ones
 * may change places: who speaks does not change who is on hold. So an event is too late only when it
 * belongs before another of its own aspect.
 */
import type { FactType, InteractionEvent } from './facts.ts';
import { own } from './own.ts';
import { inOrder, placeOf, type Place } from './place.ts';
import { hasPlaceFor, say, silence, type Talk } from './talk.ts';

export type Kept = {
  readonly talk: Talk;
  /** The newest event about how the customer feels. */
  readonly mood?: Place;
  /** The newest one about how the contact goes, and all else. */
  readonly course?: Place;
};
export const nothingKept: Kept = { talk: silence };

type Names = Readonly<Record<string, { readonly name: string; readonly mail?: string }>>;

/** Whether an event older than the newest can be told now as if it had been told in its time. */
export function hasPlace(kept: Kept, event: InteractionEvent, names: Names): boolean {
  const { fact } = event;
  switch (aspects[fact.type]) {
    case 'talk':
      return hasPlaceFor(kept.talk, event);
    case 'mood':
      return !kept.mood || inOrder(event, kept.mood) > 0;
    case 'course':
      return !kept.course || inOrder(event, kept.course) > 0;
    case 'names':
      return fact.type !== 'name-found' || own(names, fact.id) === undefined;
    case 'none':
      return true;
  }
}

export function keep(kept: Kept, event: InteractionEvent): Kept {
  const { fact } = event;
  if (fact.type === 'line') return { ...kept, talk: say(kept.talk, { ...event, fact }) };
  const aspect = aspects[fact.type];
  return aspect === 'mood' || aspect === 'course' ? { ...kept, [aspect]: placeOf(event) } : kept;
}

type Aspect = 'talk' | 'mood' | 'course' | 'names' | 'none';

const aspects: Readonly<Record<FactType, Aspect>> = {
  line: 'talk',
  mood: 'mood',
  'name-found': 'names',
  'line-refused': 'none',
  'line-received': 'none',
  'agent-typing': 'none',
  started: 'course',
  'customer-named': 'course',
  'self-service': 'course',
  queued: 'course',
  'agent-offered': 'course',
  'agent-declined': 'course',
  'agent-assigned': 'course',
  'agent-left': 'course',
  'case-named': 'course',
  held: 'course',
  resumed: 'course',
  transferred: 'course',
  'wrapped-up': 'course',
  ended: 'course',
  unheard: 'course',
  offered: 'course',
  'offer-declined': 'course',
};
