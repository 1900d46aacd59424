/** A call or chat as one reads it afterwards: what was said, and between it what happened. */
import type { Call, CallEvent } from '../api/types.ts';
import { eventDetail } from './call-words.ts';

export type Speaker = 'customer' | 'agent';

export type Line = {
  readonly kind: 'line';
  readonly id: string;
  readonly speaker: Speaker;
  readonly name: string;
  readonly text: string;
  readonly time: string;
  /** False: still being spoken, the rest follows. */
  readonly isFinal: boolean;
  /** The same person goes on. */
  readonly isFollowUp: boolean;
};
export type Moment = {
  readonly kind: 'moment';
  readonly id: string;
  readonly words: string;
  readonly time: string;
};

type Said = {
  readonly utteranceId?: string;
  readonly role: Speaker;
  readonly text: string;
  readonly isFinal?: boolean;
};

/** Oldest first. A sentence told in parts is one line, with its newest words. */
export function talkOf(call: Call): readonly (Line | Moment)[] {
  const items: (Line | Moment)[] = [];
  const placeOf = new Map<string, number>();
  for (const event of call.events) {
    const line = lineOf(call, event);
    const place = line && placeOf.get(line.id);
    if (line && place !== undefined) {
      items[place] = { ...line, isFollowUp: goesOn(items[place - 1], line) };
    } else if (line) {
      placeOf.set(line.id, items.length);
      items.push({ ...line, isFollowUp: goesOn(items.at(-1), line) });
    } else {
      const words = momentWords(event);
      if (words !== '') items.push({ kind: 'moment', id: event.id, words, time: event.time });
    }
  }
  return items;
}

const goesOn = (before: Line | Moment | undefined, line: Omit<Line, 'isFollowUp'>): boolean =>
  before?.kind === 'line' && before.speaker === line.speaker && before.name === line.name;

function lineOf(call: Call, event: CallEvent): Omit<Line, 'isFollowUp'> | undefined {
  const { transcript, agent } = event.data as { transcript?: Said; agent?: { name: string } };
  if (!transcript) return undefined;
  const { utteranceId = event.id, role, text, isFinal = true } = transcript;
  const name = role === 'agent' ? (agent?.name ?? 'Agent') : call.customer.name;
  return { kind: 'line', id: utteranceId, speaker: role, name, text, time: event.time, isFinal };
}

/** @param detail the event's own words, as the list of events shows them */
const sentences: Readonly<Partial<Record<CallEvent['type'], (detail: string) => string>>> = {
  'interaction.queued': (queue) => `In the queue ${queue}`,
  'agent.offered': (agent) => `Rang at ${agent}`,
  'agent.declined': () => 'Not answered',
  'agent.assigned': (agent) => `${agent} answered`,
  'selfservice.updated': (what) => `Self-service, ${what}`,
  'interaction.held': () => 'On hold',
  'interaction.resumed': () => 'Off hold',
  'interaction.transferred': (agent) => `Transferred to ${agent}`,
  'sentiment.updated': (mood) => `Mood: ${mood}`,
  'wrapup.completed': () => 'Wrap-up',
  'interaction.ended': () => 'Ended',
};

const momentWords = (event: CallEvent): string => sentences[event.type]?.(eventDetail(event)) ?? '';
