/** What contact centers carry in the attributes of a task or of a conversation. */
import type { ContactCustomer, InteractionFact, Named } from '../../../domain/interaction/facts.ts';
import type { Settings } from './settings.ts';
import { isSid } from './sids.ts';

export type Attributes = Readonly<Record<string, unknown>>;

/** `a.b` is the attribute `b` of the attribute `a`, as Flex Insights nests its own. */
function textAt(attributes: Attributes, path: string): string | undefined {
  const [name = '', ...rest] = path.split('.');
  const value = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
  if (rest.length > 0) return isObject(value) ? textAt(value, rest.join('.')) : undefined;
  return textOf(value);
}

const isObject = (value: unknown): value is Attributes =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? undefined : text;
}

/**
 * Where a task names the contact it belongs to. `call_sid` is written by `<Enqueue>` and Studio,
 * `callSid` is the vendor's example for tasks of one's own, `conversationSid` and `flexInteractionSid`
 * come from Flex, `channelSid` from its older chats, `conversations.conversation_id` from Flex Insights.
 */
const keyAttributes = [
  'call_sid',
  'callSid',
  'conversationSid',
  'channelSid',
  'conversations.conversation_id',
  'flexInteractionSid',
];

/**
 * The contact a task belongs to: its root call, its conversation, the Flex interaction, or, where it
 * names none of them, the task itself. A conversation goes before the Flex interaction around it,
 * because its messages know only the conversation. Told by each event alone, so that what arrives in
 * another order meets all the same; what is no SID (a placeholder nobody filled in) would make strangers
 * meet and is passed over.
 */
export const contactOf = (attributes: Attributes, taskSid: string): string =>
  keyAttributes
    .map((path) => textAt(attributes, path))
    .find((value) => value !== undefined && isSid('CA|CH|KD|WT', value)) ?? taskSid;

/** The names contact centers carry a case under, after the connection's own. */
const caseNames = ['caseNumber', 'caseid', 'ticketnumber', 'incidentid', 'customer_ticket_number'];

/** A ticket number or the id of an incident, as it stands there. */
export function caseNamed(
  attributes: Attributes,
  { caseAttribute }: Settings,
): readonly InteractionFact[] {
  const own = textAt(attributes, caseAttribute);
  const byName = new Map(
    Object.entries(attributes).map(([name, value]) => [name.toLowerCase(), textOf(value)]),
  );
  const usual = caseNames.map((name) => byName.get(name.toLowerCase()));
  const caseNumber = [own, ...usual].find((value) => value !== undefined);
  return caseNumber === undefined ? [] : [{ type: 'case-named', caseNumber }];
}

/** Who is at the other end: of a call that went out, that is who was called. */
export function customerNamed(
  attributes: Attributes,
  { customerIdAttribute }: Settings,
): readonly InteractionFact[] {
  const isOutbound = textAt(attributes, 'direction')?.toLowerCase().startsWith('outbound') ?? false;
  const lines = isOutbound ? ['outbound_to', 'to', 'called'] : ['from', 'caller'];
  const addresses = ['customers.phone', 'customers.email', 'customerAddress', ...lines, 'email']
    .map((path) => textAt(attributes, path))
    .flatMap((value) => (value === undefined ? [] : [bareAddress(value)]));
  const names = ['customers.name', 'customerName', 'name'].map((path) => textAt(attributes, path));
  return named({
    // Flex writes the caller's number where it knows no name.
    name: names.find((name) => name !== undefined && !isPhone(bareAddress(name))),
    phone: addresses.find(isPhone),
    mail: addresses.find(isMail),
    externalId: customerIdAttribute ? textAt(attributes, customerIdAttribute) : undefined,
  });
}

/** A participant's address: a number, `whatsapp:` and a number, a mail address. */
export const customerAt = (address: string, name?: string): readonly InteractionFact[] => {
  const bare = bareAddress(address);
  return named({
    name,
    phone: isPhone(bare) ? bare : undefined,
    mail: isMail(bare) ? bare : undefined,
  });
};

type Found = { readonly [K in keyof ContactCustomer]?: string | undefined };

function named({ name, phone, mail, externalId }: Found): readonly InteractionFact[] {
  const customer: ContactCustomer = {
    ...(name && { name }),
    ...(phone && { phone }),
    ...(mail && { mail }),
    ...(externalId && { externalId }),
  };
  return Object.keys(customer).length > 0 ? [{ type: 'customer-named', customer }] : [];
}

/** Not `sip:` and `client:`: what follows these looks like a mail address and is none. */
const bareAddress = (value: string): string =>
  value.replace(/^(tel|whatsapp|messenger|mailto|email):/i, '').trim();
export const isPhone = (value: string): boolean => /^\+?\d[\d ()./-]{4,}$/.test(value);
const isMail = (value: string): boolean => /^[^\s@:]+@[^\s@]+$/.test(value);

/** What self-service came to, where a flow of the contact center wrote it down. */
export function selfService(
  attributes: Attributes,
  { selfServiceFlowAttribute, selfServiceOutcomeAttribute }: Settings,
): readonly InteractionFact[] {
  const flow = textAt(attributes, selfServiceFlowAttribute);
  const outcome = textAt(attributes, selfServiceOutcomeAttribute);
  if (flow === undefined || outcome === undefined) return [];
  return [{ type: 'self-service', flow: { id: flow, name: flow }, outcome }];
}

/** The code chosen in wrap-up, as Flex Insights keeps it. */
export function dispositionIn(attributes: Attributes): Named | undefined {
  const outcome = textAt(attributes, 'conversations.outcome');
  return outcome === undefined ? undefined : { id: outcome, name: outcome };
}

/** Flex keeps a worker's name and mail here; the worker's own name is often a login. */
export const workerIn = (attributes: Attributes) => ({
  name: textAt(attributes, 'full_name'),
  mail: textAt(attributes, 'email'),
});
