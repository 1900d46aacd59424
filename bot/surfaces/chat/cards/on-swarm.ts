import { z } from 'zod';
import type { Swarm } from '../../../domain/swarm/swarm.ts';
import { nowOf } from '../../../ports/clock.ts';
import type { ChatDeps } from '../deps.ts';
import { deskOf } from '../desk.ts';
import { card, text, type Reply } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { isPrivate, mayLook, swarmNamed } from '../which-swarm.ts';
import { words } from '../words.ts';

export const swarmData = z.object({ swarmId: z.string() });

/** The swarm a button is about, for those who may see it; else the sentence that says why not. */
export async function onSwarm(
  deps: ChatDeps,
  turn: Turn,
  { swarmId }: { swarmId: string },
  act: (swarm: Swarm) => Promise<Reply> | Reply,
): Promise<Reply> {
  const swarm = await swarmNamed(deps, turn, swarmId);
  if (!swarm) return text(words.gone);
  return mayLook(swarm, turn) ? act(swarm) : text(words.notYours);
}

/** The case card as it is now, where it may be shown. */
export async function caseNow(deps: ChatDeps, turn: Turn, swarm: Swarm): Promise<Reply> {
  if (!isPrivate(swarm, turn)) return text(words.caseElsewhere(swarm.code, swarm.case.number));
  const desk = await deskOf(deps, swarm);
  return card(deps.cards.caseCard({ swarm, desk, at: nowOf(deps.clock) }));
}
