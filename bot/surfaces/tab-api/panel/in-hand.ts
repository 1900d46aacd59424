import type { ContactView, PanelView } from '../../../contract/panel-view.ts';
import type { ContactInHand } from '../../../usecases/contacts-in-hand.ts';
import { freshAnswer } from '../fresh-answer.ts';
import type { PersonalEndpoint } from '../signed-in.ts';
import { interactionView, summaryOf } from '../swarm-view.ts';
import type { PanelApiDeps } from './deps.ts';

export const inHandEndpoint = ({
  useCases,
  store,
}: Pick<PanelApiDeps, 'useCases' | 'store'>): PersonalEndpoint => ({
  method: 'GET',
  path: '/api/v1/panel',
  handle: async ({ tenantId, person }, request) => {
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
});

const contactView = ({ interaction, swarm }: ContactInHand): ContactView => ({
  id: interaction.id,
  interaction: interactionView(interaction),
  ...(interaction.customer && { customer: interaction.customer }),
  ...(interaction.caseNumber !== undefined && { caseNumber: interaction.caseNumber }),
  ...(swarm && { swarm: summaryOf(swarm) }),
});
