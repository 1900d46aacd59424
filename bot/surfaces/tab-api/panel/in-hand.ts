import type { ContactView, PanelView } from '../../../contract/panel-view.ts';
import type { PersonId, TenantId } from '../../../domain/ids.ts';
import { nowOf } from '../../../ports/clock.ts';
import type { ContactInHand } from '../../../usecases/contacts-in-hand.ts';
import { freshAnswer } from '../fresh-answer.ts';
import type { PersonalEndpoint } from '../signed-in.ts';
import { interactionView, summaryOf } from '../swarm-view.ts';
import type { PanelApiDeps } from './deps.ts';

/** It is asked every two seconds: that a panel is open need not be written down as often. */
const notedEveryMs = 20_000;

export const inHandEndpoint = (
  deps: Pick<PanelApiDeps, 'useCases' | 'store' | 'panelSightings' | 'clock'>,
): PersonalEndpoint => {
  const { useCases, store } = deps;
  const noteOpen = sightingsOf(deps);
  return {
    method: 'GET',
    path: '/api/v1/panel',
    handle: async ({ tenantId, person }, request) => {
      await noteOpen(tenantId, person.id);
      const [contacts, active] = await Promise.all([
        useCases.contactsInHand({ tenantId, person: person.id }),
        store.activeSwarmsOf(tenantId, person.id),
      ]);
      const body: PanelView = {
        me: { name: person.name },
        contacts: contacts.map(contactView),
        swarms: active.filter((swarm) => swarm.agent.id === person.id).map(summaryOf),
      };
      return freshAnswer(request, body);
    },
  };
};

function sightingsOf({ panelSightings, clock }: Pick<PanelApiDeps, 'panelSightings' | 'clock'>) {
  const noted = new Map<string, number>();
  return async (tenantId: TenantId, person: PersonId): Promise<void> => {
    const key = `${tenantId} ${person}`;
    const now = clock.now();
    if (now - (noted.get(key) ?? 0) < notedEveryMs) return;
    noted.set(key, now);
    await panelSightings.seen(tenantId, person, nowOf(clock));
  };
}

const contactView = ({ interaction, swarm }: ContactInHand): ContactView => ({
  id: interaction.id,
  interaction: interactionView(interaction),
  ...(interaction.customer && { customer: interaction.customer }),
  ...(interaction.caseNumber !== undefined && { caseNumber: interaction.caseNumber }),
  ...(swarm && { swarm: summaryOf(swarm) }),
});
