/**
 * What a function in the customer's account forwards from Kinesis: the agent event stream and Contact Lens'
 * segments, signed by Standard Webhooks. docs/contact-centers/amazon-connect.md has that function.
 */
import { Webhook } from 'standardwebhooks';
import type { World } from '../../kernel/world.ts';
import { personById } from '../../people.ts';
import type { Call, CallEvent } from '../kit/model.ts';
import type { Answer, Wire } from '../kit/outbox.ts';
import { legsOf, type Leg } from './legs.ts';
import {
  account,
  agentArn,
  instanceArn,
  instanceId,
  queueArn,
  sandboxForwarderSecret,
} from './registration.ts';
import { saidIn, type Said } from './told.ts';

const webhook = new Webhook(sandboxForwarderSecret);

export function forwardedWires(world: World, call: Call, event: CallEvent): readonly Wire[] {
  const [said, leg] = [saidIn(event), legsOf(call, event).at(-1)];
  if (!leg) return [];
  const told: Telling = { call, event, said, leg };
  const agent = agentEvent(told);
  // What is written in a chat goes through SNS: chat-stream.ts.
  const segments = call.channel === 'chat' ? undefined : segmentsEvent(told);
  return [
    ...(agent ? [wireOf(world, told, 'agent-events', agent)] : []),
    ...(segments ? [wireOf(world, told, 'contact-lens', segments)] : []),
  ];
}

type Telling = {
  readonly call: Call;
  readonly event: CallEvent;
  readonly said: Said;
  readonly leg: Leg;
};

function wireOf(world: World, { event }: Telling, door: string, data: object): Wire {
  const arrivedMs = Date.parse(event.time);
  const body = JSON.stringify({
    records: [{ approximateArrivalTimestamp: arrivedMs / 1_000, data }],
  });
  const id = `${event.id}-${door}`;
  const seconds = Math.floor(world.now() / 1_000);
  return {
    door,
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(seconds),
      'webhook-signature': webhook.sign(id, new Date(seconds * 1_000), body),
    },
    body,
  };
}

/** The contact's state on the agent's desk before and after. */
const states: Partial<
  Record<CallEvent['type'], readonly [string | undefined, string | undefined]>
> = {
  'agent.offered': [undefined, 'CONNECTING'],
  'agent.declined': ['CONNECTING', 'MISSED'],
  'agent.assigned': ['CONNECTING', 'CONNECTED'],
  'interaction.held': ['CONNECTED', 'CONNECTED_ONHOLD'],
  'interaction.resumed': ['CONNECTED_ONHOLD', 'CONNECTED'],
  'interaction.ended': ['CONNECTED', 'ENDED'],
};

function agentEvent({ call, event, said, leg }: Telling): object | undefined {
  const change = states[event.type];
  const agentId = said.agent?.id;
  if (!change || agentId === undefined) return undefined;
  const [before, after] = change.map((state) => snapshot(call, leg, agentId, state));
  return {
    AWSAccountId: account,
    AgentARN: agentArn(agentId),
    CurrentAgentSnapshot: after,
    EventId: event.id,
    EventTimestamp: event.time,
    EventType: 'STATE_CHANGE',
    InstanceARN: instanceArn,
    PreviousAgentSnapshot: before,
    Version: '2017-10-01',
  };
}

function snapshot(call: Call, leg: Leg, agentId: string, State: string | undefined): object {
  const { name, mail } = personById(agentId);
  const [FirstName = name, ...rest] = name.split(' ');
  return {
    AgentStatus: { ARN: `${instanceArn}/agent-state/available`, Name: 'Available' },
    Configuration: {
      FirstName,
      LastName: rest.join(' '),
      Username: mail,
      AgentHierarchyGroups: null,
    },
    Contacts: State === undefined ? [] : [contactIn(call, leg, State)],
  };
}

/** What is not so is null, as in the vendor's sample. */
function contactIn(call: Call, leg: Leg, State: string): object {
  const isConnected = /^(CONNECTED|ENDED)/.test(State);
  return {
    Channel: call.channel === 'chat' ? 'CHAT' : 'VOICE',
    ConnectedToAgentTimestamp: isConnected ? (leg.connectedAt ?? null) : null,
    ContactId: leg.contactId,
    InitialContactId: leg.contactId === call.id ? null : call.id,
    InitiationMethod: leg.method,
    Queue: leg.queueId === undefined ? null : { ARN: queueArn(leg.queueId) },
    QueueTimestamp: leg.queuedAt ?? null,
    State,
    // With hold it stays that of the conversation.
    StateStartTimestamp: leg.connectedAt ?? leg.initiatedAt,
  };
}

function segmentsEvent(told: Telling): object | undefined {
  const segment = segmentOf(told);
  return (
    segment && {
      Version: '1.0.0',
      Channel: 'VOICE',
      AccountId: account,
      ContactId: told.leg.contactId,
      InstanceId: instanceId,
      LanguageCode: 'en-US',
      EventType: 'SEGMENTS',
      Segments: [segment],
    }
  );
}

function segmentOf({ call, event, said, leg }: Telling): object | undefined {
  if (event.type === 'sentiment.updated') {
    // Only a transcript carries a mood: the customer's last one is told once more.
    const last = linesBefore(call, event).findLast((one) => one?.role === 'customer');
    return last && transcriptOf(call, event, leg, last);
  }
  if (event.type !== 'transcript.segment' || !said.transcript) return undefined;
  const { role, text, segmentId, utteranceId, isFinal } = said.transcript;
  if (isFinal) return transcriptOf(call, event, leg, said.transcript);
  const Id = utteranceId === segmentId ? `${segmentId}-${event.id}` : utteranceId;
  return {
    Utterance: {
      Id,
      TranscriptId: segmentId,
      ...participant(role),
      PartialContent: text,
      ...offsets(leg, event),
    },
  };
}

type Transcript = NonNullable<Said['transcript']>;

const transcriptOf = (call: Call, event: CallEvent, leg: Leg, line: Transcript): object => ({
  Transcript: {
    Id: line.segmentId,
    ...participant(line.role),
    Content: line.text,
    ...offsets(leg, event),
    Sentiment: line.role === 'customer' ? moodAt(call, event) : 'NEUTRAL',
  },
});

const participant = (role: string) => ({
  ParticipantId: role.toUpperCase(),
  ParticipantRole: role.toUpperCase(),
});

function offsets({ initiatedAt }: Leg, { time }: CallEvent) {
  const EndOffsetMillis = Math.max(0, Date.parse(time) - Date.parse(initiatedAt));
  return { BeginOffsetMillis: Math.max(0, EndOffsetMillis - 1_000), EndOffsetMillis };
}

const before = (call: Call, event: CallEvent): readonly CallEvent[] =>
  call.events.slice(0, call.events.indexOf(event) + 1);

const linesBefore = (call: Call, event: CallEvent) =>
  before(call, event).map((one) => saidIn(one).transcript);

function moodAt(call: Call, event: CallEvent): string {
  const label = before(call, event)
    .map((one) => saidIn(one).sentiment?.label)
    .findLast((one) => one !== undefined);
  return (label ?? 'neutral').toUpperCase();
}

/** Kinesis gives a batch to its function again until it is taken; ours lets go of what is malformed. */
export function streamRetryInMs(
  tries: number,
  { status = 0, retryAfterMs }: Answer,
): number | undefined {
  if (status === 400) return undefined;
  return Math.max(Math.min(500 * 2 ** (tries - 1), 30_000), retryAfterMs);
}
