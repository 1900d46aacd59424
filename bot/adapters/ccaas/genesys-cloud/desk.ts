import type { AgentDesk, ContactRef, DeskNote } from '../../../ports/contact-center.ts';
import { OutsideError } from '../../../ports/outside-error.ts';
import type { GenesysApi } from './api.ts';
import { customersOf } from './conversation.ts';
import { threadOf } from './ids.ts';
import { readConversation } from './reader.ts';

/**
 * Notes are participant attributes ("participant data") of the customer's participant: an agent's script
 * shows them by name, and they stay with the conversation over transfers. The customer sees none.
 * Each note stands under a key with its own id, so that telling it twice is telling it once; the keys
 * without an id hold the newest one, since a script can only name keys it knows.
 */
export function genesysDesk(api: GenesysApi): AgentDesk {
  return {
    async tell(contact, note) {
      const path = [
        '/api/v2/conversations',
        encodeURIComponent(contact.externalId),
        'participants',
        encodeURIComponent(await customerLeg(api, contact)),
        'attributes',
      ].join('/');
      const body = { attributes: attributesOf(note) };
      await api.write({ method: 'PATCH', path, body, isRepeatable: true });
    },
  };
}

function attributesOf({ id, caseNumber, text, from, at, isResolution }: DeskNote) {
  const key = isResolution ? 'caseSwarm.resolution' : 'caseSwarm.answer';
  return {
    'caseSwarm.case': caseNumber,
    [key]: text,
    [`${key}.from`]: from,
    [`${key}.at`]: at,
    [`${key}.${id}`]: `${from}: ${text}`,
  };
}

/** @throws OutsideError `refused` when the conversation has no customer in it */
async function customerLeg(api: GenesysApi, { externalId, leg }: ContactRef): Promise<string> {
  if (threadOf(externalId) !== undefined) throw nobody();
  if (leg !== undefined) return leg;
  const [customer] = customersOf(await readConversation(api, externalId));
  if (customer?.id === undefined) throw nobody();
  return customer.id;
}

const nobody = () =>
  new OutsideError('contact-center', { verdict: 'refused', code: 'no-customer-participant' });
