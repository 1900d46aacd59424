import type { ParkedView } from '../../contract/swarm-view.ts';
import type { ActionKind } from '../../domain/swarm/effects.ts';
import type { ParkedDelivery } from '../../ports/deliveries.ts';

const what: Readonly<Record<ActionKind, string>> = {
  'open-chat': 'The swarm’s chat',
  'add-to-chat': 'Adding somebody to the chat',
  'rename-chat': 'The chat’s name',
  'show-card': 'A card in the chat',
  'post-update': 'An update in the chat',
  'show-digest': 'A digest of the conversation',
  'show-moment': 'A notice in the chat',
  'tell-desk': 'An answer to the agent’s desktop',
  'read-contact': 'A look at the contact center',
  'match-customer': 'The search for the customer’s case',
  'offer-contact': 'The question which swarm a call is about',
  'offer-calls': 'The look for a call of the agent',
  'show-invitation': 'An invitation',
  'find-experts': 'The search for experts',
  'save-swarm': 'The swarm in Dynamics',
  'save-participant': 'Somebody’s part in Dynamics',
  'save-skills': 'The subjects in Dynamics',
  'add-resolution-note': 'The answer on the case',
  'close-case': 'Closing the case',
};

export const parkedView = ({ delivery, reason, parkedAt }: ParkedDelivery): ParkedView => ({
  id: delivery.id,
  ...(delivery.swarmId !== undefined && { swarmId: delivery.swarmId }),
  what: what[delivery.action.kind],
  reason,
  parkedAt,
});
