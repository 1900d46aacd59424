/**
 * A call as the conversation service pictures it: participants and what each of them has of it. Rebuilt
 * from the call's events up to one of them, so that a picture sent twice is the same twice.
 */
import type { Call, CallEvent, EventType } from '../kit/model.ts';
import { saidIn, type Said } from './told.ts';
import { uuidOf, wrapUpId } from './uuid.ts';

export type Side = {
  readonly id: string;
  state: 'alerting' | 'connected' | 'disconnected';
  held: boolean;
  confined: boolean;
  startHoldTime?: string | undefined;
  startAlertingTime?: string;
  connectedTime?: string;
  disconnectedTime?: string;
  disconnectType?: string;
  /** Closed stretches of talking and holding, as the API lists them. */
  readonly segments: { type: string; startTime: string; endTime?: string }[];
};

export type Member = {
  readonly id: string;
  readonly purpose: 'customer' | 'ivr' | 'acd' | 'agent';
  readonly startTime: string;
  name?: string;
  readonly address?: string;
  readonly userId?: string;
  readonly queue?: string;
  endTime?: string;
  readonly attributes: Record<string, string>;
  wrapup?: { code: string; name: string; notes?: string; durationSeconds: number; endTime: string };
  readonly side: Side;
};

export type Picture = { readonly members: Member[]; endTime?: string };

type Step = (picture: Picture, at: string, said: Said) => void;

export function pictureOf(call: Call, upTo?: CallEvent): Picture {
  const last = upTo ? call.events.indexOf(upTo) + 1 : call.events.length;
  const picture: Picture = { members: [customerOf(call)] };
  for (const event of call.events.slice(0, last)) {
    const said = saidIn(event);
    const { caseNumber, attributes } = said;
    const [customer] = picture.members;
    Object.assign(customer?.attributes ?? {}, caseNumber && { caseNumber }, attributes);
    steps[event.type]?.(picture, event.time, said);
  }
  return picture;
}

export const customerId = (call: Call): string => uuidOf('participant', call.id, 'customer');

const customerOf = (call: Call): Member => ({
  id: customerId(call),
  purpose: 'customer',
  startTime: call.startedAt,
  name: call.customer.name,
  address: call.channel === 'chat' ? call.customer.phone : `tel:${call.customer.phone}`,
  attributes: {},
  side: connected(sideOf(call.id, 'customer'), call.startedAt),
});

const sideOf = (...of: readonly string[]): Side => ({
  id: uuidOf('communication', ...of),
  state: 'alerting',
  held: false,
  confined: false,
  segments: [],
});

const steps: Partial<Record<EventType, Step>> = {
  'selfservice.updated': (picture, at, said) => {
    const ivr = join(picture, at, { purpose: 'ivr', name: said.selfservice?.flow ?? 'Flow' });
    connected(ivr.side, at);
    leave(ivr, at, 'transfer');
  },
  'interaction.queued': (picture, at, { queue }) => {
    enterQueue(picture, at, queue.name);
  },
  'agent.offered': (picture, at, said) => void ring(picture, at, said),
  'agent.declined': (picture, at) => {
    for (const one of atDesks(picture, 'alerting')) leave(one, at, 'client');
  },
  'agent.assigned': (picture, at, said) => {
    const agent = atDesks(picture, 'alerting').at(-1) ?? ring(picture, at, said);
    if (agent) connected(agent.side, at);
    for (const one of ofPurpose(picture, 'acd')) leave(one, at, 'transfer');
  },
  'interaction.held': (picture, at, { held }) => {
    hold(picture, held?.since ?? at, true);
  },
  'interaction.resumed': (picture, at) => {
    hold(picture, at, false);
  },
  'interaction.transferred': (picture, at, said) => {
    hold(picture, at, false);
    for (const one of ofPurpose(picture, 'agent')) leave(one, at, 'transfer');
    if (said.transfer?.toQueue !== undefined) enterQueue(picture, at, said.transfer.toQueue);
    if (said.transfer?.toAgent !== undefined) ring(picture, at, said);
  },
  'wrapup.completed': (picture, at, { wrapup }) => {
    const agent = ofPurpose(picture, 'agent').at(-1);
    if (!agent || !wrapup) return;
    const { code: name, notes } = wrapup;
    const code = wrapUpId(name);
    agent.wrapup = { code, name, ...(notes && { notes }), durationSeconds: 30, endTime: at };
  },
  'interaction.ended': (picture, at) => {
    hold(picture, at, false);
    for (const one of picture.members) leave(one, at, 'peer');
    picture.endTime ??= at;
  },
};

function join(
  { members }: Picture,
  startTime: string,
  who: Pick<Member, 'purpose'> & Partial<Member>,
): Member {
  const place = String(members.length);
  const callId = members[0]?.id ?? '';
  const id = uuidOf('participant', callId, place);
  const member = { id, startTime, attributes: {}, side: sideOf(callId, place), ...who };
  members.push(member);
  return member;
}

const ofPurpose = ({ members }: Picture, purpose: Member['purpose']): readonly Member[] =>
  members.filter((one) => one.purpose === purpose);
const atDesks = (picture: Picture, state: Side['state']): readonly Member[] =>
  ofPurpose(picture, 'agent').filter(({ side }) => side.state === state);

function enterQueue(picture: Picture, at: string, queue: string): void {
  connected(join(picture, at, { purpose: 'acd', name: queue, queue }).side, at);
}

function ring(picture: Picture, at: string, { agent, queue }: Said): Member | undefined {
  if (!agent) return undefined;
  const { id: userId, name } = agent;
  const member = join(picture, at, { purpose: 'agent', userId, name, queue: queue.name });
  member.side.startAlertingTime = at;
  return member;
}

function connected(side: Side, at: string): Side {
  side.state = 'connected';
  side.connectedTime = at;
  side.segments.push({ type: 'interact', startTime: at });
  return side;
}

function leave(member: Member, at: string, disconnectType: string): void {
  const { side } = member;
  if (side.state === 'disconnected') return;
  endSegment(side, at);
  Object.assign(side, { state: 'disconnected', disconnectedTime: at, disconnectType });
  member.endTime = at;
}

/** The agent's side is held and hears nothing; the customer's is confined and hears music. */
function hold(picture: Picture, at: string, isHeld: boolean): void {
  const parties = [...atDesks(picture, 'connected'), ...ofPurpose(picture, 'customer')];
  for (const { purpose, side } of parties) {
    if ((side.held || side.confined) === isHeld) continue;
    endSegment(side, at);
    side.held = isHeld && purpose === 'agent';
    side.confined = isHeld && purpose === 'customer';
    side.startHoldTime = isHeld ? at : undefined;
    side.segments.push({ type: isHeld ? 'hold' : 'interact', startTime: at });
  }
}

function endSegment({ segments }: Side, at: string): void {
  const open = segments.at(-1);
  if (open && open.endTime === undefined) open.endTime = at;
}
