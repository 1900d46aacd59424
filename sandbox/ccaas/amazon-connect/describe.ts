/** What the API says of contacts, queues and users. Times are seconds since 1970, as in every REST-JSON answer. */
import { people } from '../../people.ts';
import type { Call } from '../kit/model.ts';
import type { Chat } from './chats.ts';
import { notFound } from './errors.ts';
import { legsOf, type Leg } from './legs.ts';
import { agentArn, instanceArn, instanceId, queueArn } from './registration.ts';
import { saidIn } from './told.ts';

const seconds = (time: string): number => Date.parse(time) / 1_000;

/** The call a leg belongs to, with the leg. @throws AmazonRefusal 404 */
export function legNamed(calls: readonly Call[], contactId: string): { call: Call; leg: Leg } {
  for (const call of calls) {
    const leg = legsOf(call).find((one) => one.contactId === contactId);
    if (leg) return { call, leg };
  }
  throw notFound('Contact');
}

export function contactBody(call: Call, leg: Leg, chat: Chat | undefined): object {
  const last = call.events.at(-1)?.time ?? call.startedAt;
  return {
    Arn: `${instanceArn}/contact/${leg.contactId}`,
    Id: leg.contactId,
    // The first contact has no initial one but itself.
    ...(leg.contactId !== call.id && {
      InitialContactId: call.id,
      PreviousContactId: leg.previousContactId,
    }),
    ContactAssociationId: call.id,
    InitiationMethod: leg.method,
    Channel: channelOf(call),
    InitiationTimestamp: seconds(leg.initiatedAt),
    LastUpdateTimestamp: seconds(last),
    ...courseOf(leg),
    ...(call.channel !== 'chat' && {
      CustomerEndpoint: { Type: 'TELEPHONE_NUMBER', Address: call.customer.phone },
    }),
    ...(chat?.customerId !== undefined && { CustomerId: chat.customerId }),
    Attributes: { ...flowAttributes(call), ...call.attributes },
    Tags: { 'aws:connect:instanceId': instanceId },
  };
}

export const summaryBody = (call: Call, leg: Leg): object => ({
  ContactId: leg.contactId,
  ContactArn: `${instanceArn}/contact/${leg.contactId}`,
  InitiationTimestamp: seconds(leg.initiatedAt),
  ...(leg.disconnectedAt !== undefined && { DisconnectTimestamp: seconds(leg.disconnectedAt) }),
  InitialContactId: call.id,
  ...(leg.previousContactId !== undefined && { PreviousContactId: leg.previousContactId }),
  InitiationMethod: leg.method,
  Channel: channelOf(call),
});

const courseOf = (leg: Leg): object => ({
  ...(leg.queueId !== undefined &&
    leg.queuedAt !== undefined && {
      QueueInfo: { Id: leg.queueId, EnqueueTimestamp: seconds(leg.queuedAt) },
    }),
  ...(leg.agentId !== undefined && { AgentInfo: agentInfo(leg, leg.agentId) }),
  ...(leg.disconnectedAt !== undefined && {
    DisconnectTimestamp: seconds(leg.disconnectedAt),
    DisconnectReason: leg.disconnectReason,
  }),
});

const channelOf = (call: Call): string => (call.channel === 'chat' ? 'CHAT' : 'VOICE');

const agentInfo = (leg: Leg, Id: string): object => ({
  Id,
  ...(leg.connectedAt !== undefined && { ConnectedToAgentTimestamp: seconds(leg.connectedAt) }),
  ...(leg.wrappedUpAt !== undefined && {
    AfterContactWorkEndTimestamp: seconds(leg.wrappedUpAt),
  }),
});

/** What the flows of this instance write on a contact. */
export function flowAttributes(call: Call): Readonly<Record<string, string>> {
  const said = call.events.map(saidIn);
  const selfService = said.findLast((one) => one.selfservice)?.selfservice;
  const code = said.findLast((one) => one.wrapup)?.wrapup?.code;
  return {
    customerName: call.customer.name,
    ...(call.caseNumber !== undefined && { caseNumber: call.caseNumber }),
    ...(selfService && {
      selfServiceFlow: [selfService.flow, selfService.step].filter(Boolean).join(', '),
      selfServiceOutcome: selfService.outcome,
    }),
    ...(code !== undefined && { disposition: code }),
    ...Object.fromEntries(said.flatMap((one) => Object.entries(one.attributes ?? {}))),
  };
}

/** @throws AmazonRefusal 404 */
export function queueBody(calls: readonly Call[], queueId: string): object {
  const queue = calls
    .flatMap((call) => [call.queue, ...call.events.map((event) => saidIn(event).queue)])
    .find((one) => one?.id === queueId);
  if (!queue) throw notFound('Queue');
  return { QueueId: queue.id, QueueArn: queueArn(queue.id), Name: queue.name, Status: 'ENABLED' };
}

/** @throws AmazonRefusal 404 */
export function userBody(userId: string): object {
  const person = people.find((one) => one.id === userId && one.role === 'agent');
  if (!person) throw notFound('User');
  const [FirstName, ...rest] = person.name.split(' ');
  return {
    Id: person.id,
    Arn: agentArn(person.id),
    // With SAML the user name is the mail address, and the field for it stays empty.
    Username: person.mail,
    IdentityInfo: { FirstName, LastName: rest.join(' ') },
  };
}
