/** A conversation as its topics and `GET /api/v2/conversations/{id}` picture it: the fields we use. */
import { z } from 'zod';
import type { Channel } from '../../../domain/interaction/facts.ts';
import { outsideId } from '../../http/outside-id.ts';
import { maybe, maybeId, maybeText, timestamp } from './event.ts';

const time = maybe(timestamp);
const flag = maybe(z.boolean());
const wrapUp = maybe(
  z.object({ code: maybeId, name: maybeText, endTime: time, provisional: flag }),
);

/** A call, a chat, a mail…: alike in all we need of them. */
const communication = z.object({
  id: maybeId,
  state: maybeText,
  /** This call is held, and the person on this side hears silence. */
  held: flag,
  /** This call is held, and the person on this side hears music. */
  confined: flag,
  startHoldTime: time,
  startAlertingTime: time,
  connectedTime: time,
  disconnectedTime: time,
  disconnectType: maybeText,
  wrapup: wrapUp,
  segments: maybe(z.array(z.object({ startTime: time, endTime: time }))),
});
const communications = maybe(z.array(communication));

const participant = z.object({
  id: maybeId,
  purpose: maybeText.transform((text) => text?.toLowerCase()),
  userId: maybeId,
  queueId: maybeId,
  /** By the API only. */
  queueName: maybeText,
  name: maybeText,
  address: maybeText,
  ani: maybeText,
  externalContactId: maybeId,
  attributes: maybe(z.record(z.string(), z.unknown())),
  startTime: time,
  connectedTime: time,
  endTime: time,
  wrapup: wrapUp,
  calls: communications,
  chats: communications,
  emails: communications,
  messages: communications,
  callbacks: communications,
});

export const conversation = z.object({
  id: outsideId,
  startTime: time,
  endTime: time,
  externalTag: maybeText,
  participants: maybe(z.array(participant)),
});

export type Conversation = z.output<typeof conversation>;
export type Participant = z.output<typeof participant>;
export type Communication = z.output<typeof communication>;

export const customersOf = ({ participants = [] }: Conversation): readonly Participant[] =>
  participants.filter(({ purpose }) => purpose === 'customer' || purpose === 'external');

export const agentsOf = ({ participants = [] }: Conversation): readonly Participant[] =>
  participants.filter(isAgent);

export const isAgent = ({ purpose }: Participant): boolean =>
  purpose === 'agent' || purpose === 'user';

const media = [
  ['calls', 'voice'],
  ['chats', 'chat'],
  ['emails', 'email'],
  ['messages', 'message'],
  ['callbacks', 'callback'],
] as const satisfies readonly (readonly [keyof Participant, Channel])[];

/** By the first medium the participant has anything in; undefined when there is none we know. */
export const channelOfParticipant = (one: Participant): Channel | undefined =>
  media.find(([name]) => (one[name] ?? []).length > 0)?.[1];

export const communicationsOf = (one: Participant): readonly Communication[] =>
  media.flatMap(([name]) => one[name] ?? []);

const over: readonly string[] = ['disconnected', 'terminated'];
const ringing: readonly string[] = ['alerting', 'dialing', 'contacting', 'offering'];
const stateOf = ({ state }: Communication) => state?.toLowerCase() ?? '';

export const isOver = (one: Communication): boolean => over.includes(stateOf(one));
export const isRinging = (one: Communication): boolean => ringing.includes(stateOf(one));
export const isConnected = (one: Communication): boolean => stateOf(one) === 'connected';
