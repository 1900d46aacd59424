/** What stands in the chat as messages: digests of what was said, and notices of marked moments. */
import type { InteractionId } from '../../domain/ids.ts';
import type { Interaction } from '../../domain/interaction/interaction.ts';
import type { Swarm } from '../../domain/swarm/swarm.ts';
import type { Card } from '../../ports/cards.ts';
import { stand } from './cards.ts';
import { chatOf, type ActionOf, type HandlerDeps, type Task } from './deps.ts';

export async function showDigest(
  deps: HandlerDeps,
  { swarm, action, delivery }: Task<ActionOf<'show-digest'>>,
): Promise<void> {
  const interaction = await contactOf(deps, swarm, action);
  if (!interaction) return;
  const lines = await deps.interactions.linesOfDigest(interaction, action.digest);
  if (lines.length === 0) return;
  const card = deps.cards.digestCard({ swarm, lines });
  const slot = `swarm/${swarm.id}/digest/${interaction.id}/${action.digest}`;
  await inChat(deps, { swarm, delivery, slot, card });
}

export async function showMoment(
  deps: HandlerDeps,
  { swarm, action, delivery }: Task<ActionOf<'show-moment'>>,
): Promise<void> {
  const interaction = await contactOf(deps, swarm, action);
  if (!interaction) return;
  const { moment } = action;
  const card = deps.cards.momentCard({ swarm, interaction, moment });
  const slot = `swarm/${swarm.id}/moment/${moment.kind}/${moment.at}`;
  // Told once: what it says of the past does not change.
  if (await deps.postedCards.find(swarm.tenantId, slot)) return;
  await inChat(deps, { swarm, delivery, slot, card });
}

function contactOf(
  { store }: HandlerDeps,
  { tenantId, interactionId: shown }: Swarm,
  { contact = shown }: { readonly contact?: InteractionId },
): Promise<Interaction | undefined> {
  return contact === undefined
    ? Promise.resolve(undefined)
    : store.findInteraction(tenantId, contact);
}

function inChat(
  deps: HandlerDeps,
  { swarm, delivery, slot, card }: Pick<Task, 'swarm' | 'delivery'> & { slot: string; card: Card },
): Promise<void> {
  const { tenantId } = swarm;
  const chat = chatOf(swarm).id;
  return stand(deps, delivery, {
    slot,
    epoch: swarm.openedAt,
    draw: () => Promise.resolve(() => card),
    address: () => Promise.resolve(deps.messenger.chat(tenantId, chat)),
    find: (marker) => deps.chats.findMessage({ tenantId, chat, marker }),
  });
}
