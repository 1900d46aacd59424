import type { Person, Swarm } from '../../domain/swarm/swarm.ts';
import type { ChatDeps } from './deps.ts';
import { whyUnchanged } from './refusals.ts';
import type { Turn } from './turn.ts';
import { words } from './words.ts';

export type Adding =
  | { readonly kind: 'added'; readonly swarm: Swarm; readonly sentence: string }
  | { readonly kind: 'several'; readonly people: readonly Person[] }
  | { readonly kind: 'refused'; readonly sentence: string };

const refused = (sentence: string): Adding => ({ kind: 'refused', sentence });

/** @param who a name or the beginning of one, a mail address, or an object id */
export async function addSomebody(
  deps: Pick<ChatDeps, 'people' | 'useCases'>,
  turn: Turn,
  { swarm, who }: { swarm: Swarm; who: string },
): Promise<Adding> {
  const hits = await deps.people.find(turn.tenantId, who);
  const [person, another] = exact(hits, who);
  if (!person) return refused(words.nobody(who));
  if (another) return { kind: 'several', people: hits };
  const key = { tenantId: turn.tenantId, swarmId: swarm.id };
  const result = await deps.useCases.addByHand({ key, by: turn.sender, person });
  if (result === 'no-swarm') return refused(words.gone);
  const { refusal } = result;
  if (refusal && refusal !== 'already-in') return refused(whyUnchanged(refusal, result.swarm, ''));
  const say = refusal ? words.alreadyIn : words.added;
  return { kind: 'added', swarm: result.swarm, sentence: say(person.name, swarm.code) };
}

/** Of several hits, the one that is called just so, if there is one. */
function exact(hits: readonly Person[], who: string): readonly Person[] {
  const same = hits.filter((one) => one.name.toLowerCase() === who.trim().toLowerCase());
  return same.length === 1 ? same : hits;
}
