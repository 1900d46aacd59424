/** What events say of a contact, whatever happened: the fields of our published schema. */
import { z } from 'zod';

const text = z.string().min(1);

/** The channels we have a word for; any other is shown as such. */
export const channels = ['voice', 'chat', 'email', 'message', 'callback', 'other'] as const;

/**
 * Somebody else's id: short enough to be a key, and printable. (A check, not a pattern: not every reader
 * of a JSON Schema knows character classes by name.)
 */
export const key = text.max(200).refine((id) => !/\p{Cc}/u.test(id));

const nameFor = z
  .string()
  .optional()
  .describe('What people call it. An id alone stays an id until its name is told.');

export const queue = z
  .object({ id: key.describe("The contact center's own id."), name: nameFor })
  .describe('A queue of the contact center.');

export const agent = z
  .object({
    id: key.describe("The contact center's own id."),
    name: nameFor,
    email: z.string().optional().describe('The address they sign in to Microsoft 365 with.'),
  })
  .describe('An agent of the contact center.');

export const customer = z
  .object({
    ani: z.string().optional().describe('The number they call from, best in E.164.'),
    email: z.string().optional(),
    externalId: z.string().optional().describe("The contact center's own id of the person."),
    name: z.string().optional(),
  })
  .describe('Who the customer is: used to find their case, never shown as it is.');

/** In every event: what is known of the contact as a whole. */
export const common = {
  conversationId: key.describe(
    'The contact: one id from its start to its end, over transfers too.',
  ),
  segmentId: key.optional().describe('The leg of the contact this happened on.'),
  channel: z
    .union([z.enum(channels), z.string()])
    .optional()
    .describe('How the customer reached us; a word that is not listed counts as other.'),
  direction: z.string().optional().describe('inbound, outbound or internal. Not shown.'),
  customer: customer.optional(),
  agent: agent.optional(),
  queue: queue.optional(),
  caseNumber: z
    .union([z.string(), z.number()])
    .optional()
    .describe('The case it is about: its number in Dynamics, or its id there.'),
  attributes: z
    .record(z.string(), z.unknown())
    .optional()
    .describe(
      'Attributes of the contact. One of them may name the case: the one the connection is set to, else caseNumber, caseid, ticketnumber, incidentid or customer_ticket_number, in any casing.',
    ),
};
export const contact = z.object(common).describe('What is known of the contact as a whole.');
export type Contact = z.output<typeof contact>;

export type Fields = Readonly<Record<string, unknown>>;

/**
 * What is `null` is the same as what is left out.
 * @param depth how deep our fields lie in it
 */
export function withoutNulls(fields: Fields, depth: number): Fields {
  const kept = Object.entries(fields).filter(([, value]) => value !== null);
  if (depth === 1) return Object.fromEntries(kept);
  return Object.fromEntries(
    kept.map(([name, value]) => [name, isObject(value) ? withoutNulls(value, depth - 1) : value]),
  );
}

/** How many fields no schema of ours knows: those that are not in what it made of them. */
export function unknownFields(given: unknown, known: unknown): number {
  if (given === known || !isObject(given) || !isObject(known)) return 0;
  return Object.entries(given)
    .map(([name, value]) => (Object.hasOwn(known, name) ? unknownFields(value, known[name]) : 1))
    .reduce((sum, one) => sum + one, 0);
}

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
