/**
 * What a picture of a conversation tells. Each fact has the time that the picture itself gives it, so
 * that one picture after the other, and a reading beside them, tell the same thing once; only what has
 * no time of its own has the picture's.
 */
import type { IsoTime } from '../../../domain/ids.ts';
import type {
  Channel,
  InteractionEvent,
  InteractionFact,
} from '../../../domain/interaction/facts.ts';
import { caseNumberIn } from './case-number.ts';
import {
  agentsOf,
  channelOfParticipant,
  communicationsOf,
  customersOf,
  isAgent,
  isConnected,
  isOver,
  isRinging,
  type Communication,
  type Conversation,
  type Participant,
} from './conversation.ts';
import { customerOf } from './customer.ts';
import { toEvent, type Told } from './event.ts';
import { idOf } from './ids.ts';
import { isTransfer } from './is-transfer.ts';

type Taken = { readonly asOf: IsoTime; readonly caseAttribute: string };

export function tellPicture(
  conversation: Conversation,
  { asOf, caseAttribute }: Taken,
): readonly InteractionEvent[] {
  const { participants = [] } = conversation;
  const ofWhole = [
    ...customer(conversation),
    ...caseNumber(conversation, caseAttribute).map((fact) => ({ at: asOf, fact })),
    ...hold(conversation, asOf),
    ...end(conversation),
  ];
  return [
    ...ofWhole.map((told) => toEvent(['picture'], told)),
    ...participants.flatMap((one) =>
      [...queued(one), ...agent(one, asOf)].map((told) => toEvent(['picture', one.id], told)),
    ),
  ];
}

function customer(conversation: Conversation): readonly Told[] {
  const [first] = customersOf(conversation);
  const at = conversation.startTime ?? startOf(first);
  if (!first || !at) return [];
  const { id: leg } = first;
  const channel = channelOfParticipant(first) ?? 'other';
  const started: Told = { at, fact: { type: 'started', channel }, leg };
  const who = whoIs(first, channel);
  return who ? [started, { at, fact: { type: 'customer-named', customer: who }, leg }] : [started];
}

const startOf = (one: Participant | undefined) => one?.startTime ?? one?.connectedTime;

const whoIs = (one: Participant, channel: Channel) =>
  customerOf(channel, {
    address: one.address ?? one.ani,
    externalId: one.externalContactId,
    // What a caller's line is called may be a town or a number.
    name: channel === 'voice' ? undefined : one.name,
  });

/** The customer's own attributes before those of others. */
function caseNumber(conversation: Conversation, caseAttribute: string): readonly InteractionFact[] {
  const customers = customersOf(conversation);
  const others = (conversation.participants ?? []).filter((one) => !customers.includes(one));
  const tagged = caseAttribute === 'externalTag' ? conversation.externalTag : undefined;
  const found = [...customers, ...others]
    .map(({ attributes = {} }) => caseNumberIn(attributes, caseAttribute))
    .find((one) => one !== undefined);
  const named = tagged ?? found;
  return named === undefined ? [] : [{ type: 'case-named', caseNumber: named }];
}

const live = (ones: readonly Participant[]): readonly Communication[] =>
  ones.flatMap(communicationsOf).filter(isConnected);

/**
 * The customer waits when an agent holds their side, or hears the music on their own. That the agent's
 * side has `held` and the customer's `confined` is read out of the fields' descriptions, not proven.
 * Without an agent there is no hold, and where the picture does not say, neither do we.
 */
function hold(conversation: Conversation, asOf: IsoTime): readonly Told[] {
  const agents = live(agentsOf(conversation));
  const customers = live(customersOf(conversation));
  if (agents.length === 0) return [];
  const held = [
    ...agents.filter((one) => one.held),
    ...customers.filter((one) => [one.held, one.confined].includes(true)),
  ];
  if (held.length > 0) {
    const at = held.map((one) => one.startHoldTime).find((one) => one !== undefined) ?? asOf;
    return [{ at, fact: { type: 'held' } }];
  }
  const isTold = agents.some((one) => one.held === false);
  return isTold ? [{ at: asOf, fact: { type: 'resumed' } }] : [];
}

/** When the last customer is gone, and not by being passed on. */
function end(conversation: Conversation): readonly Told[] {
  const ended = (at: IsoTime): readonly Told[] => [{ at, fact: { type: 'ended' } }];
  if (conversation.endTime) return ended(conversation.endTime);
  const customers = customersOf(conversation);
  const times = customers.flatMap((one) => one.endTime ?? []).sort();
  const last = times.at(-1);
  const isPassedOn = customers
    .flatMap(communicationsOf)
    .some((one) => isTransfer(one.disconnectType));
  return last && times.length === customers.length && !isPassedOn ? ended(last) : [];
}

function queued({ purpose, queueId, queueName, ...one }: Participant): readonly Told[] {
  const at = one.connectedTime ?? one.startTime;
  if (purpose !== 'acd' || !queueId || !at) return [];
  const queue = { id: idOf('queue', queueId), ...(queueName && { name: queueName }) };
  // Of a consultation's queue as well: agents stay until their own side is over.
  return [{ at, fact: { type: 'queued', queue, agentsStay: true } }];
}

function agent(one: Participant, asOf: IsoTime): readonly Told[] {
  const { userId } = one;
  const side = communicationsOf(one).at(-1);
  if (!isAgent(one) || !userId || !side) return [];
  return [
    ...arrival(userId, side, asOf),
    ...departure(userId, side, one),
    ...wrapUp(userId, side, one),
  ];
}

function arrival(userId: string, side: Communication, asOf: IsoTime): readonly Told[] {
  // By id alone: the name comes with the mail address, by the reader.
  const who = { id: userId };
  if (side.connectedTime) {
    return [{ at: side.connectedTime, fact: { type: 'agent-assigned', agent: who } }];
  }
  if (!isRinging(side)) return [];
  return [{ at: side.startAlertingTime ?? asOf, fact: { type: 'agent-offered', agent: who } }];
}

function departure(userId: string, side: Communication, { endTime }: Participant): readonly Told[] {
  const at = side.disconnectedTime ?? endTime;
  if (!isOver(side) || !at) return [];
  const fact: InteractionFact = side.connectedTime
    ? { type: 'agent-left', agentId: userId }
    : { type: 'agent-declined', agentId: userId };
  return [{ at, fact }];
}

function wrapUp(agentId: string, side: Communication, one: Participant): readonly Told[] {
  const told = side.wrapup ?? one.wrapup;
  if (!told?.code || !told.endTime || told.provisional) return [];
  const disposition = { id: idOf('wrap-up', told.code), ...(told.name && { name: told.name }) };
  return [{ at: told.endTime, fact: { type: 'wrapped-up', agentId, disposition } }];
}

/** The newest time in it: what it is a picture of, when it does not say so itself. */
export function newestTime(conversation: Conversation): IsoTime | undefined {
  const { participants = [], startTime, endTime } = conversation;
  const ofParticipants = participants.flatMap((one) => [
    one.startTime,
    one.connectedTime,
    one.endTime,
    ...communicationsOf(one).flatMap(timesOf),
  ]);
  return [startTime, endTime, ...ofParticipants]
    .filter((one) => one !== undefined)
    .sort()
    .at(-1);
}

const timesOf = (side: Communication): readonly (IsoTime | undefined)[] => [
  side.startAlertingTime,
  side.connectedTime,
  side.startHoldTime,
  side.disconnectedTime,
  ...(side.segments ?? []).flatMap(({ startTime, endTime }) => [startTime, endTime]),
];
