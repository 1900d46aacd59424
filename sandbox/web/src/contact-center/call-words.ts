import type { Call, CallEvent, CallPhase, Channel } from '../api/types.ts';
import { exactTime } from '../parts/times.ts';

/** `some-vendor` as people write it. */
export const vendorTitle = (name: string): string =>
  name
    .split('-')
    .map((part) => part.slice(0, 1).toUpperCase() + part.slice(1))
    .join(' ');

export const channelOf = (call: Call): Channel => call.channel ?? 'voice';

/** What a contact is called, and what people do in it. */
export const channelWords = {
  voice: { noun: 'call', title: 'Phone call', says: 'says', said: 'said', act: 'Say it' },
  chat: { noun: 'chat', title: 'Chat', says: 'writes', said: 'wrote', act: 'Send' },
} as const satisfies Record<Channel, object>;

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
  if (call.phase === 'talking' && channelOf(call) === 'chat') return 'Chatting';
  return phaseWords[call.phase];
}

/** Who has it, in words. @param agent the name of who had it last, if anybody did */
export function whoHasIt({ phase }: Call, agent: string | undefined): string {
  if (agent === undefined || phase === 'waiting') return 'nobody has answered';
  if (phase === 'ringing') return `ringing at ${agent}`;
  if (phase === 'transferring') return `on the way to ${agent}`;
  return `with ${agent}`;
}

/** The mood that was reported last. */
export function moodOf(call: Call): string | undefined {
  const last = call.events.findLast((event) => event.type === 'sentiment.updated');
  return (last?.data as { sentiment?: { label?: string } } | undefined)?.sentiment?.label;
}

const eventNames: Readonly<Record<CallEvent['type'], string>> = {
  'interaction.started': 'Started',
  'interaction.queued': 'Put in a queue',
  'interaction.held': 'Put on hold',
  'interaction.resumed': 'Taken off hold',
  'interaction.transferred': 'Transferred',
  'interaction.ended': 'Ended',
  'agent.offered': 'Rings at an agent',
  'agent.declined': 'Agent did not answer',
  'agent.assigned': 'Agent answered',
  'selfservice.updated': 'Self-service',
  'attributes.updated': 'Call data changed',
  'transcript.segment': 'Something was said',
  'sentiment.updated': 'Mood',
  'wrapup.completed': 'Wrapped up',
};

export function eventName(event: CallEvent, channel: Channel): string {
  const { transcript } = event.data as { transcript?: { role?: string } };
  if (!transcript) return eventNames[event.type];
  return `${transcript.role === 'agent' ? 'Agent' : 'Customer'} ${channelWords[channel].said}`;
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
  if (event.type === 'interaction.transferred') {
    // The agent and the queue are whose it is from then on; only one of them changed.
    return word(
      (data['transfer']?.['toAgent'] === undefined ? data['queue'] : data['agent'])?.['name'],
    );
  }
  return (details[event.type] ?? []).map(([part, field]) => word(data[part]?.[field])).join(': ');
}

const word = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Whether the bot has it, in words. */
export function deliveryWords(event: CallEvent, vendor: string): string {
  switch (event.delivery) {
    case 'untold':
      return `not told by ${vendorTitle(vendor)}`;
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
