import type { Call, CallEvent, CallPhase } from '../api/types.ts';
import { exactTime } from '../parts/times.ts';

const phaseWords = {
  waiting: 'Waiting for an agent',
  ringing: 'Ringing',
  talking: 'Talking',
  held: 'On hold',
  transferring: 'Being transferred',
  'wrap-up': 'Wrap-up',
  ended: 'Ended',
} as const satisfies Record<CallPhase, string>;

export function phaseOf(call: Call): string {
  if (call.phase === 'held' && call.heldSince !== undefined) {
    return `On hold since ${exactTime(call.heldSince)}`;
  }
  return phaseWords[call.phase];
}

export type Line = {
  readonly id: string;
  readonly speaker: 'customer' | 'agent';
  readonly text: string;
  readonly time: string;
};

/** What was said, oldest first, from the events that told of it. */
export const linesOf = (call: Call): readonly Line[] =>
  call.events.flatMap((event) => {
    const { transcript } = event.data as {
      transcript?: { role: 'customer' | 'agent'; text: string };
    };
    if (!transcript) return [];
    return [{ id: event.id, speaker: transcript.role, text: transcript.text, time: event.time }];
  });

/** The mood that was reported last. */
export function moodOf(call: Call): string | undefined {
  const last = call.events.findLast((event) => event.type === 'sentiment.updated');
  return (last?.data as { sentiment?: { label?: string } } | undefined)?.sentiment?.label;
}

const eventNames: Readonly<Record<CallEvent['type'], string>> = {
  'interaction.started': 'Call started',
  'interaction.queued': 'Put in a queue',
  'interaction.held': 'Put on hold',
  'interaction.resumed': 'Taken off hold',
  'interaction.transferred': 'Transferred',
  'interaction.ended': 'Call ended',
  'agent.offered': 'Rings at an agent',
  'agent.declined': 'Agent did not answer',
  'agent.assigned': 'Agent answered',
  'selfservice.updated': 'Self-service',
  'attributes.updated': 'Call data changed',
  'transcript.segment': 'Something was said',
  'sentiment.updated': 'Mood',
  'wrapup.completed': 'Wrapped up',
};

export function eventName(event: CallEvent): string {
  const { transcript } = event.data as { transcript?: { role?: string } };
  if (transcript) return transcript.role === 'agent' ? 'Agent said' : 'Customer said';
  return eventNames[event.type];
}

/** The part of an event that is its own, in a few words: where it lies in the event's data. */
const details: Readonly<
  Partial<Record<CallEvent['type'], readonly (readonly [string, string])[]>>
> = {
  'transcript.segment': [['transcript', 'text']],
  'sentiment.updated': [['sentiment', 'label']],
  'selfservice.updated': [
    ['selfservice', 'flow'],
    ['selfservice', 'outcome'],
  ],
  'agent.offered': [['agent', 'name']],
  'agent.assigned': [['agent', 'name']],
  'interaction.queued': [['queue', 'name']],
};

export function eventDetail(event: CallEvent): string {
  const data = event.data as Record<string, Record<string, unknown> | undefined>;
  return (details[event.type] ?? []).map(([part, field]) => word(data[part]?.[field])).join(': ');
}

const word = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Whether the bot has it, in words. */
export function deliveryWords(event: CallEvent, vendor: string): string {
  switch (event.delivery) {
    case 'untold':
      return `not told by ${vendor}`;
    case 'delivered':
      return 'taken';
    case 'given-up':
      return `not taken (${event.lastAnswer ?? 'no answer'}), given up`;
    case 'waiting':
      return event.tries === 0
        ? 'on its way'
        : `not taken yet (${event.lastAnswer ?? 'no answer'}), trying again`;
  }
}
