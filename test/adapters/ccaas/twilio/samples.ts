import type { WebhookRequest } from '../../../../bot/ports/contact-center.ts';
import type { ContactCenterSamples } from '../../../contract/contact-center.ts';
import {
  accountSid,
  anna,
  callAttributes,
  callSid,
  conferenceFields,
  connection,
  form,
  isoAt,
  otherSecret,
  otherWorkerSid,
  rfcAt,
  secret,
  serviceSid,
  signed,
  stream,
  taskCallback,
  taskSid,
  transcriptFields,
  workspaceSid,
} from './webhooks.ts';

const withCase = (more: object = {}) => ({
  TaskAttributes: JSON.stringify({ ...callAttributes, caseNumber: 'CAS-01001', ...more }),
});

/** TaskRouter's own word by Event Streams, for one that a callback lost. */
const accepted = {
  specversion: '1.0',
  type: 'com.twilio.taskrouter.reservation.accepted',
  source: 'AB00000000000000000000000001',
  id: 'EZ00000000000000000000000001',
  dataschema: 'https://events-schemas.twilio.com/TaskRouter.WDSEvent/4',
  datacontenttype: isoAt(8),
  data: {
    sid: 'EV00000000000000000000000001',
    timestamp: isoAt(8),
    payload: {
      eventtype: 'reservation.accepted',
      account_sid: accountSid,
      workspace_sid: workspaceSid,
      timestamp: Date.parse(isoAt(8)),
      task_sid: taskSid,
      task_attributes: JSON.stringify(callAttributes),
      task_assignment_status: 'assigned',
      task_channel_unique_name: 'voice',
      worker_sid: anna.WorkerSid,
      worker_name: 'anna.berg',
      worker_attributes: anna.WorkerAttributes,
      reservation_sid: anna.ReservationSid,
      previous_task_queue_sid: null,
    },
  },
};

const callStatus = (status: string, number: number, after: number) =>
  form('call', {
    AccountSid: accountSid,
    ApiVersion: '2010-04-01',
    CallSid: callSid,
    CallStatus: status,
    CallbackSource: 'call-progress-events',
    Direction: 'inbound',
    From: '+49305550123',
    To: '+493055500100',
    SequenceNumber: String(number),
    Timestamp: rfcAt(after),
  });

const served = { selfServiceFlow: 'Espresso help', selfServiceOutcome: 'failed' };
const paul = {
  ReservationSid: 'WR99999999999999999999999999999999',
  WorkerSid: otherWorkerSid,
  WorkerName: 'paul',
};

/** Voice, from the first ring to the code chosen in wrap-up. */
export const wholeCall: readonly WebhookRequest[] = [
  callStatus('ringing', 0, 0),
  taskCallback('task.created', 1),
  taskCallback('task.updated', 2, {
    TaskAttributes: JSON.stringify({ ...callAttributes, ...served }),
  }),
  taskCallback('task-queue.entered', 3),
  taskCallback('reservation.created', 5, { ...paul, TaskAssignmentStatus: 'reserved' }),
  taskCallback('reservation.rejected', 6, paul),
  taskCallback('reservation.created', 7, { ...anna, TaskAssignmentStatus: 'reserved' }),
  stream([accepted]),
  form('conference', conferenceFields('participant-join', 1, 8)),
  form('transcription', transcriptFields(9, '', { TranscriptionEvent: 'transcription-started' })),
  form('transcription', transcriptFields(10, 'It leaks again, since I descaled it.')),
  form('transcription', transcriptFields(11, 'Since when?', { Track: 'outbound_track' })),
  taskCallback('task.updated', 12, { ...withCase(), TaskAssignmentStatus: 'assigned' }),
  form('conference', conferenceFields('participant-hold', 2, 13)),
  form('conference', conferenceFields('participant-unhold', 3, 20, { Hold: 'false' })),
  taskCallback('task.transfer-initiated', 30, { TransferTo: otherWorkerSid }),
  taskCallback('reservation.accepted', 34, { ...paul, TaskAssignmentStatus: 'assigned' }),
  taskCallback('reservation.completed', 35, { ...anna, TaskAssignmentStatus: 'assigned' }),
  taskCallback('task.wrapup', 60, { TaskAssignmentStatus: 'wrapping' }),
  callStatus('completed', 2, 60),
  taskCallback('task.completed', 70, {
    ...withCase({ conversations: { outcome: 'Seal replaced' } }),
    TaskAssignmentStatus: 'completed',
    TaskCompletedReason: 'agent completed',
  }),
];

const held = () => form('conference', conferenceFields('participant-hold', 2, 13));

/** In each way the signature must notice: of a form, and of a body that is none. */
function tampered(key: string): readonly WebhookRequest[] {
  const good = signed(held(), key);
  const json = signed(stream([accepted]), key);
  const without = { 'content-type': good.headers['content-type'] };
  const more = (request: WebhookRequest, text: string): WebhookRequest => ({
    ...request,
    body: Buffer.concat([request.body, Buffer.from(text)]),
  });
  const { 'x-twilio-signature': signature = '' } = good.headers;
  const asHeader = (value: string): WebhookRequest => ({
    ...good,
    headers: { ...good.headers, 'x-twilio-signature': value },
  });
  return [
    more(good, '&Hold=false'),
    more(good, '0'),
    { ...good, body: Buffer.alloc(0) },
    { ...good, body: Buffer.from(good.body.toString().replace('hold', 'unhold')) },
    { ...good, url: `${good.url}?interaction=CA2` },
    { ...good, url: good.url.replace('conference', 'call'), door: 'call' },
    { ...good, headers: without },
    { ...good, headers: { ...good.headers, 'content-type': 'application/json' } },
    asHeader(''),
    asHeader(signature.slice(0, -2)),
    asHeader('ü'.repeat(28)),
    more(json, ' '),
    { ...json, body: Buffer.from('[]') },
    { ...json, url: json.url.replace(/bodySHA256=.*/, '') },
    { ...json, url: json.url.replace(/.$/, (last) => (last === '0' ? '1' : '0')) },
  ];
}

export const samples: ContactCenterSamples = {
  connection: (secrets) =>
    connection({ accountSid, workspaceSid, conversationServiceSid: serviceSid }, secrets, {
      authToken: secret,
    }),
  secret,
  otherSecret,
  call: (key) => wholeCall.map((request) => signed(request, key)),
  unknownType: (key) => signed(taskCallback('task.exploded', 1), key),
  malformed: (key) =>
    signed(taskCallback('task.created', 1, { TaskAttributes: '{"call_sid":' }), key),
  tampered,
  signed: (request, key) => signed(request, key),
  tells: [
    'started',
    'customer-named',
    'self-service',
    'queued',
    'agent-offered',
    'agent-declined',
    'agent-assigned',
    'agent-left',
    'case-named',
    'line',
    'held',
    'resumed',
    'transferred',
    'wrapped-up',
    'ended',
  ],
  hasReplayWindow: false,
};
