/** Amazon's payloads in their documented shapes, written for these tests. */
import { noon } from '../../../support/builders.ts';

export const region = 'eu-central-1';
export const instanceId = '11111111-aaaa-4bbb-8ccc-222222222222';
const instanceArn = `arn:aws:connect:${region}:111122223333:instance/${instanceId}`;
export const topicArn = `arn:aws:sns:${region}:111122223333:chats`;
export const leg1 = '00000000-0000-4000-8000-00000000c001';
export const leg2 = '00000000-0000-4000-8000-00000000c002';

/** Milliseconds since 1970, `seconds` after noon. */
export const msAt = (seconds: number): number => Date.parse(noon) + seconds * 1_000;
export const at = (seconds: number): string => new Date(msAt(seconds)).toISOString();

export const agentArn = (id: string): string => `${instanceArn}/agent/${id}`;
export const queueArn = (id: string): string => `${instanceArn}/queue/${id}`;

/** A contact event as EventBridge wraps it, published `seconds` after noon. */
export const contactEvent = (eventType: string, seconds: number, detail: object = {}) => ({
  version: '0',
  id: `event-${eventType}-${seconds}`,
  'detail-type': 'Amazon Connect Contact Event',
  source: 'aws.connect',
  account: '111122223333',
  time: at(seconds).replace('.000Z', 'Z'),
  region,
  resources: [instanceArn],
  detail: {
    eventType,
    contactId: leg1,
    initialContactId: leg1,
    channel: 'VOICE',
    instanceArn,
    initiationMethod: 'INBOUND',
    initiationTimestamp: at(0),
    tags: { 'aws:connect:instanceId': instanceId, caseNumber: 'CAS-01001' },
    ...detail,
  },
});

/** After the transfer, the detail of the new contact. */
export const second = {
  contactId: leg2,
  initialContactId: leg1,
  previousContactId: leg1,
  initiationMethod: 'TRANSFER',
  initiationTimestamp: at(10),
};

/** What the customer's function posts. */
export const forwarded = (
  data: unknown,
  seconds: number,
  more: { initialContactId?: string } = {},
) => ({ records: [{ approximateArrivalTimestamp: msAt(seconds) / 1_000, ...more, data }] });

const snapshot = (contacts: readonly object[]) => ({
  AgentStatus: { ARN: 'arn', Name: 'Available', StartTimestamp: at(-60) },
  Configuration: {
    FirstName: 'Anna',
    LastName: 'Berg',
    Username: 'anna.berg@contoso-coffee.example',
    AgentHierarchyGroups: null,
  },
  Contacts: contacts,
});

/** A contact in an agent's hands. */
export const contact = (State: string, more: object = {}) => ({
  Channel: 'VOICE',
  ConnectedToAgentTimestamp: State.startsWith('CONNECTED') ? at(4) : null,
  ContactId: leg1,
  InitialContactId: null,
  InitiationMethod: 'INBOUND',
  Queue: { ARN: queueArn('queue-1') },
  QueueTimestamp: at(2),
  State,
  StateStartTimestamp: at(4),
  ...more,
});

export const agentEvent = (
  seconds: number,
  before: readonly object[],
  now: readonly object[],
  more: object = {},
) => ({
  AWSAccountId: '111122223333',
  AgentARN: agentArn('agent-1'),
  CurrentAgentSnapshot: snapshot(now),
  EventId: `agent-event-${seconds}`,
  EventTimestamp: at(seconds),
  EventType: 'STATE_CHANGE',
  InstanceARN: instanceArn,
  PreviousAgentSnapshot: snapshot(before),
  Version: '2017-10-01',
  ...more,
});

export const segments = (Segments: readonly object[], more: object = {}) => ({
  Version: '1.0.0',
  Channel: 'VOICE',
  AccountId: '111122223333',
  ContactId: leg1,
  InstanceId: instanceId,
  LanguageCode: 'en-US',
  EventType: 'SEGMENTS',
  Segments,
  ...more,
});

const spoken = (role: string, BeginOffsetMillis: number) => ({
  ParticipantId: role,
  ParticipantRole: role,
  BeginOffsetMillis,
  EndOffsetMillis: BeginOffsetMillis + 900,
});

export const utterance = (id: string, transcriptId: string, text: string, offset = 1_000) => ({
  Utterance: {
    Id: id,
    TranscriptId: transcriptId,
    PartialContent: text,
    ...spoken('CUSTOMER', offset),
  },
});

export const transcript = (
  id: string,
  role: 'CUSTOMER' | 'AGENT',
  text: string,
  more: object = {},
) => ({
  Transcript: {
    Id: id,
    Content: text,
    ...spoken(role, 1_000),
    Sentiment: 'NEUTRAL',
    IssuesDetected: [{ CharacterOffsets: { BeginOffsetChar: 0, EndOffsetChar: 4 } }],
    ...more,
  },
});

export const categories = {
  Categories: {
    MatchedCategories: ['Hardware'],
    MatchedDetails: {
      Hardware: { PointsOfInterest: [{ BeginOffsetMillis: 1_000, EndOffsetMillis: 1_900 }] },
    },
  },
};

/** One item of a chat, as it stands in an SNS message. */
export const chatItem = (more: object = {}) => ({
  AbsoluteTime: at(5),
  Content: 'Have you tried the reset?',
  ContentType: 'text/plain',
  Id: 'item-1',
  Type: 'MESSAGE',
  ParticipantId: 'participant-1',
  DisplayName: 'Anna',
  ParticipantRole: 'AGENT',
  InitialContactId: leg1,
  ContactId: leg1,
  ...more,
});
