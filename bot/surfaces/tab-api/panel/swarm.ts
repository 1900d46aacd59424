import type { PanelSwarmView, SaidView } from '../../../contract/panel-view.ts';
import { swarmId } from '../../../domain/ids.ts';
import { stateOfNote, type DeskWay } from '../../../domain/swarm/desk-notes.ts';
import { isMember, type Swarm } from '../../../domain/swarm/swarm.ts';
import type { VerifiedUser } from '../../../ports/identity.ts';
import { freshAnswer } from '../fresh-answer.ts';
import { problem } from '../problems.ts';
import { readSwarm } from '../read-swarm.ts';
import type { PersonalEndpoint } from '../signed-in.ts';
import type { PanelApiDeps } from './deps.ts';
import { thanksIn } from './thanks-view.ts';

export const panelSwarmEndpoint = (deps: PanelApiDeps): PersonalEndpoint => ({
  method: 'GET',
  path: '/api/v1/swarms/:id/panel',
  handle: async (user, request) => {
    const id = swarmId(request.params['id'] ?? '');
    const swarm = await deps.store.findSwarm({ tenantId: user.tenantId, swarmId: id });
    // Whether it exists is no business of who is not in it.
    if (!swarm || !isMember(swarm, user.person.id)) return problem('not-found');
    return freshAnswer(request, await panelSwarmView(deps, user, swarm));
  },
});

/** The swarm as its members see it, and what was said back to the agent. */
export async function panelSwarmView(
  deps: PanelApiDeps,
  user: VerifiedUser,
  swarm: Swarm,
): Promise<PanelSwarmView> {
  const [view, way] = await Promise.all([readSwarm(deps, user, swarm), deskWayOf(deps, swarm)]);
  return {
    ...view,
    said: saidIn(swarm, way),
    // Who said no is told who asked, and nobody else.
    declined: swarm.agent.id === user.person.id ? declinedIn(swarm) : [],
    ...thanksIn(swarm, user.person.id),
    next: swarm.passedOver.filter((one) => one.isNext).map((one) => one.person.name),
  };
}

async function deskWayOf(
  { store, deliveries, takesNotes }: PanelApiDeps,
  { tenantId, id, interactionId, deskNotes }: Swarm,
): Promise<DeskWay> {
  const interaction = interactionId && (await store.findInteraction(tenantId, interactionId));
  const hasDesk = interaction !== undefined && takesNotes(interaction.connection);
  if (deskNotes.length === 0) return { hasDesk, delivery: 'none' };
  const key = { tenantId, swarmId: id };
  return { hasDesk, delivery: await deliveries.stateOf(key, 'tell-desk') };
}

function saidIn({ code, deskNotes, updates }: Swarm, way: DeskWay): readonly SaidView[] {
  const notes = deskNotes.map((note): SaidView => ({
    id: note.id,
    from: note.from.name,
    text: note.text,
    at: note.at,
    kind: note.isResolution ? 'resolution' : 'note',
    desk: stateOfNote(note, way),
  }));
  const posted = updates
    // An update that was sent to the agent as well is said once.
    .filter(({ by, text }) => !deskNotes.some((one) => one.text === text && one.from.id === by.id))
    .map(({ by, text, at }, place): SaidView => {
      return { id: `${code}-update-${place}`, from: by.name, text, at, kind: 'update' };
    });
  return [...notes, ...posted].toSorted((a, b) => (a.at < b.at ? 1 : -1));
}

/** Only of invitations that stay declined: who thought better of it is in. */
const declinedIn = ({ invitations }: Swarm): PanelSwarmView['declined'] =>
  invitations.flatMap((one) =>
    one.status === 'declined' ? [{ name: one.person.name, reason: one.reason }] : [],
  );
