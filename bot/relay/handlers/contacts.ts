/** What is asked of contact centers, and told to their desktops. */
import type { ContactRef } from '../../ports/contact-center.ts';
import type { Interaction } from '../../domain/interaction/interaction.ts';
import { unnamed } from '../../domain/interaction/known.ts';
import type { ActionOf, ContactTask, HandlerDeps, Task } from './deps.ts';

const contactOf = ({ externalId, leg }: Interaction): ContactRef => ({
  externalId,
  ...(leg !== undefined && { leg }),
});

/** What the contact center knows now is told like anything it pushes: twice is once. */
export async function readContact(deps: HandlerDeps, { interaction }: ContactTask): Promise<void> {
  const reader = deps.centers.get(interaction.connection)?.center.reader;
  if (!reader) return;
  const events = await reader.read(contactOf(interaction), unnamed(interaction));
  if (events.length === 0) return;
  await deps.intake.take([{ address: interaction, events, isThin: false }]);
  deps.gatherSoon();
}

/** Words of the swarm, on the desktop of the agent who has the customer. */
export async function tellDesk(
  deps: HandlerDeps,
  { swarm, action }: Task<ActionOf<'tell-desk'>>,
): Promise<void> {
  const { tenantId, id: swarmId } = swarm;
  const note = swarm.deskNotes.find((one) => one.id === action.noteId);
  const interaction =
    swarm.interactionId && (await deps.store.findInteraction(tenantId, swarm.interactionId));
  const desk = interaction && deps.centers.get(interaction.connection)?.center.desk;
  // Without a way to the desktop it stands in the agent's panel, and the card says no more than that.
  if (!note || !desk) return;
  await desk.tell(contactOf(interaction), {
    id: note.id,
    caseNumber: swarm.case.number,
    text: note.text,
    from: note.from.name,
    at: note.at,
    isResolution: note.isResolution,
  });
  await deps.recordDeskTold({ tenantId, swarmId }, note.id);
}
