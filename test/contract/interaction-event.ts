/** What a contact center may tell, checked field by field: no other field, no empty one, no odd time. */
import { z } from 'zod';

const text = z.string().min(1);
/** Times sort as texts: of one form, with a year of four digits. */
const isoTime = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
const named = z.strictObject({ id: text, name: text.optional() });
const agent = z.strictObject({ id: text, name: text.optional(), mail: text.optional() });
const customer = z
  .strictObject({ name: text, phone: text, mail: text, externalId: text })
  .partial()
  .refine((who) => Object.keys(who).length > 0, 'names nobody');

const fact = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('started'),
    channel: z.enum(['voice', 'chat', 'email', 'message', 'callback', 'other']),
  }),
  z.strictObject({ type: z.literal('customer-named'), customer }),
  z.strictObject({ type: z.literal('self-service'), flow: named, outcome: text }),
  z.strictObject({
    type: z.literal('queued'),
    queue: named,
    agentsStay: z.literal(true).optional(),
  }),
  z.strictObject({ type: z.literal('agent-offered'), agent: agent.optional() }),
  z.strictObject({ type: z.literal('agent-declined'), agentId: text.optional() }),
  z.strictObject({ type: z.literal('agent-assigned'), agent }),
  z.strictObject({ type: z.literal('agent-left'), agentId: text }),
  z.strictObject({ type: z.literal('case-named'), caseNumber: text }),
  z.strictObject({ type: z.literal('held') }),
  z.strictObject({ type: z.literal('resumed') }),
  z.strictObject({
    type: z.literal('transferred'),
    to: named.optional(),
    by: text.optional(),
  }),
  z.strictObject({
    type: z.literal('line'),
    segmentId: text,
    speaker: z.enum(['customer', 'agent']),
    text: z.string(),
    isFinal: z.boolean(),
  }),
  z.strictObject({
    type: z.literal('mood'),
    label: z.enum(['positive', 'neutral', 'negative', 'mixed']),
  }),
  z.strictObject({
    type: z.literal('wrapped-up'),
    agentId: text.optional(),
    disposition: named.optional(),
  }),
  z.strictObject({ type: z.literal('ended') }),
  z.strictObject({ type: z.literal('name-found'), id: text, name: text, mail: text.optional() }),
]);

const wholeNumber = z.number().int();

export const interactionEvent = z.strictObject({
  id: text,
  at: isoTime,
  order: wholeNumber.optional(),
  numbered: z.strictObject({ series: text, number: wholeNumber }).optional(),
  leg: text.optional(),
  fact,
});
