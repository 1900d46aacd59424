import { stateOfNote } from '../../domain/swarm/desk-notes.ts';
import type { SendRefusal } from '../../domain/swarm/decisions.ts';
import type { Person, Swarm } from '../../domain/swarm/swarm.ts';
import type { DeskView } from '../../ports/cards.ts';
import type { ChatDeps } from './deps.ts';
import { deskOf } from './desk.ts';
import { whyUnchanged } from './refusals.ts';
import type { Turn } from './turn.ts';
import { words } from './words.ts';

export type Telling =
  | { readonly kind: 'told'; readonly sentence: string }
  | {
      readonly kind: 'refused';
      readonly refusal: Exclude<SendRefusal, 'already-sent'> | 'no-swarm';
      readonly sentence: string;
    };

export type ToAgent = {
  readonly swarm: Swarm;
  readonly text: string;
  /** Whose words they are. */
  readonly from: Person;
  readonly source?: string | undefined;
};

/**
 * Sends words to the agent, and says where they are now: sent once more they are not sent again, and
 * the same is said of them.
 * @param usage how the text would have been given
 */
export async function tellAgent(
  deps: Pick<ChatDeps, 'useCases' | 'store' | 'canOf' | 'deliveries'>,
  turn: Turn,
  { swarm, text, from, source, usage }: ToAgent & { usage: string },
): Promise<Telling> {
  const key = { tenantId: turn.tenantId, swarmId: swarm.id };
  const result = await deps.useCases.sendToAgent({ key, by: turn.sender, text, from, source });
  if (result === 'no-swarm') return { kind: 'refused', refusal: result, sentence: words.gone };
  const { refusal, swarm: now } = result;
  if (refusal && refusal !== 'already-sent') {
    return { kind: 'refused', refusal, sentence: whyUnchanged(refusal, now, usage) };
  }
  const desk = await deskOf(deps, now);
  return { kind: 'told', sentence: whereabouts(now, desk, { text, source }) };
}

function whereabouts(
  swarm: Swarm,
  desk: DeskView,
  { text, source }: Pick<ToAgent, 'text' | 'source'>,
): string {
  const note = swarm.deskNotes.findLast((one) => one.text === text.trim() && one.source === source);
  const state = note ? stateOfNote(note, desk) : 'in-panel';
  if (state !== 'in-panel') return words.sent[state](desk.agent);
  return note?.isForDesk ? words.sentWithoutDesk(desk.agent) : words.sentWithoutCall(desk.agent);
}
