/** What the voice side tells of a call: its own state, the conference it is held in, what is said. */
import type { Call, CallEvent } from '../kit/model.ts';
import { account, sidOf } from './account.ts';
import { objectIn, taskSidOf, textIn } from './task.ts';

export type FormNews = { readonly door: string; readonly fields: Readonly<Record<string, string>> };

/** One line per thing that happens, where the voice side has something to say of it. */
const said: Partial<
  Record<CallEvent['type'], (call: Call, event: CallEvent) => readonly FormNews[]>
> = {
  'interaction.started': (call, event) => [callStatus(call, event, 'ringing')],
  'agent.assigned': (call, event) => [conference(call, event, 'participant-join')],
  'interaction.held': (call, event) => [conference(call, event, 'participant-hold')],
  'interaction.resumed': (call, event) => [conference(call, event, 'participant-unhold')],
  'transcript.segment': (call, event) => transcript(call, event),
  'interaction.ended': (call, event) => [
    callStatus(call, event, 'completed'),
    ...stopped(call, event),
    conference(call, event, 'participant-leave'),
  ],
};

export const voiceNews = (call: Call, event: CallEvent): readonly FormNews[] =>
  said[event.type]?.(call, event) ?? [];

const rfc2822 = (time: string): string => new Date(time).toUTCString().replace('GMT', '+0000');

function callStatus(call: Call, { time }: CallEvent, status: 'ringing' | 'completed'): FormNews {
  return {
    door: 'call',
    fields: {
      AccountSid: account.sid,
      ApiVersion: '2010-04-01',
      CallSid: call.id,
      CallStatus: status,
      CallbackSource: 'call-progress-events',
      CallerName: call.customer.name,
      Direction: 'inbound',
      From: call.customer.phone,
      To: account.number,
      SequenceNumber: status === 'ringing' ? '0' : '2',
      Timestamp: rfc2822(time),
    },
  };
}

const inConference = [
  'agent.assigned',
  'interaction.held',
  'interaction.resumed',
  'interaction.ended',
];

function conference(call: Call, event: CallEvent, what: string): FormNews {
  const before = call.events.slice(0, call.events.indexOf(event) + 1);
  const agent = textIn(objectIn(event.data, 'agent'), 'id') ?? '';
  const isAgent = what === 'participant-join';
  return {
    door: 'conference',
    fields: {
      AccountSid: account.sid,
      ConferenceSid: sidOf('CF', call.id),
      // TaskRouter names the conference after the task.
      FriendlyName: taskSidOf(call),
      StatusCallbackEvent: what,
      SequenceNumber: String(before.filter((one) => inConference.includes(one.type)).length),
      Timestamp: rfc2822(event.time),
      CallSid: isAgent ? sidOf('CA', call.id, agent) : call.id,
      ParticipantLabel: isAgent ? 'agent' : 'customer',
      Muted: 'false',
      Hold: String(what === 'participant-hold'),
      Coaching: 'false',
      EndConferenceOnExit: String(!isAgent),
      StartConferenceOnEnter: 'true',
    },
  };
}

const transcription = (call: Call, { time }: CallEvent, kind: string, number: number) => ({
  AccountSid: account.sid,
  CallSid: call.id,
  TranscriptionSid: sidOf('GT', call.id),
  TranscriptionEvent: `transcription-${kind}`,
  LanguageCode: 'en-US',
  // Microseconds, as in the vendor's examples.
  Timestamp: time.replace('Z', '000Z'),
  SequenceId: String(number),
});

/** The first thing said is preceded by word that somebody listens, which is number 1. */
function transcript(call: Call, event: CallEvent): readonly FormNews[] {
  const number = segmentsUpTo(call, event) + 1;
  const { role, text, isFinal } = objectIn(event.data, 'transcript');
  const content = {
    ...transcription(call, event, 'content', number),
    Track: role === 'customer' ? 'inbound_track' : 'outbound_track',
    Final: String(isFinal),
    TranscriptionData: JSON.stringify({ transcript: text, confidence: 0.97 }),
  };
  const started = { ...transcription(call, event, 'started', 1), Track: 'both_tracks' };
  return [
    ...(number === 2 ? [{ door: 'transcription', fields: started }] : []),
    { door: 'transcription', fields: content },
  ];
}

function stopped(call: Call, event: CallEvent): readonly FormNews[] {
  const said = segmentsUpTo(call, event);
  if (said === 0) return [];
  return [{ door: 'transcription', fields: transcription(call, event, 'stopped', said + 2) }];
}

const segmentsUpTo = (call: Call, event: CallEvent): number =>
  call.events
    .slice(0, call.events.indexOf(event) + 1)
    .filter((one) => one.type === 'transcript.segment').length;
