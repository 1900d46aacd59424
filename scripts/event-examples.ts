/** One example per type of event, for those who send them: the call of Lena Vogel, who is invented. */

const contact = { conversationId: 'call-7f3a', channel: 'voice' };
const service = { id: 'q-service', name: 'Espresso service' };
const anna = { id: 'a-17', name: 'Anna Berg', email: 'anna.berg@contoso.example' };

export const eventExamples: Readonly<Record<string, object>> = {
  'interaction.started': {
    ...contact,
    direction: 'inbound',
    customer: { ani: '+493055501000', name: 'Lena Vogel' },
  },
  'selfservice.updated': {
    ...contact,
    selfservice: { flow: 'Machine care', step: 'descaling', outcome: 'failed' },
  },
  'attributes.updated': { ...contact, attributes: { caseNumber: 'CAS-01189' } },
  'interaction.queued': { ...contact, queue: service },
  'agent.offered': { ...contact, agent: anna },
  'agent.declined': contact,
  'agent.assigned': { ...contact, agent: anna, caseNumber: 'CAS-01189' },
  'participant.left': { ...contact, agent: anna },
  'interaction.transferred': {
    ...contact,
    transfer: { toQueue: { id: 'q-2nd', name: 'Second level' } },
  },
  'interaction.held': contact,
  'interaction.resumed': contact,
  'transcript.segment': {
    ...contact,
    transcript: {
      segmentId: 'u-12',
      role: 'customer',
      text: 'It leaks again after the descaling.',
      isFinal: true,
    },
  },
  'message.created': {
    conversationId: 'chat-22b1',
    channel: 'chat',
    message: { id: 'm-4', role: 'agent', text: 'Could you send a picture of the seal?' },
  },
  'sentiment.updated': { ...contact, sentiment: { score: -0.6 } },
  'wrapup.completed': { ...contact, wrapup: { code: 'w-solved', name: 'Solved' } },
  'interaction.ended': { ...contact, ended: { reason: 'customer' } },
  'names.updated': { ...contact, names: [{ id: 'q-2nd', name: 'Second level' }] },
};

/** A whole event around the data of an example. */
export const wholeExample = (type: string, minute = 0) => ({
  specversion: '1.0',
  id: `evt-${minute + 1}`,
  source: 'ccaas/cxone/contoso',
  type: `com.caseswarm.${type}`,
  subject: contact.conversationId,
  time: `2026-11-22T12:${String(minute).padStart(2, '0')}:00.000Z`,
  datacontenttype: 'application/json',
  data: eventExamples[type],
});
