import type { Channel } from '../../../../domain/interaction/facts.ts';

/** English; the German file comes beside it. */
export const words = {
  channel: {
    voice: 'call',
    chat: 'chat',
    email: 'mail',
    message: 'message',
    callback: 'call',
    other: 'contact',
  } satisfies Record<Channel, string>,
  question: (call: string) => `Which swarm is this ${call} about?`,
  isIt: (call: string, swarm: string) => `Is this ${call} about ${swarm}?`,
  swarm: (number: string, code: string) => `${number} (${code})`,
  why: 'It names no case. A swarm that has it sees it live.',
  more: (shown: number) => `These are your ${shown} newest swarms.`,
  none: 'None of these',
  connected: (swarm: string) => `Connected to ${swarm}.`,
  connectedMeans: (call: string) => `Its swarm sees the ${call} live.`,
  caseKnown: (call: string, number: string) => `This ${call} is about ${number}.`,
  noneOfThese: 'Not connected to a swarm.',
  noneMeans: (call: string) => `No swarm sees this ${call}.`,
  over: (call: string) => `This ${call} is over.`,
  overMeans: 'It was connected to no swarm.',
  passedOn: (call: string) => `Someone else has this ${call} now.`,
  nothingToOffer: (call: string) => `None of your swarms waits for a ${call}.`,
  openSwarm: 'Open swarm',
  asOf: (time: string) => `as of ${time}`,
} as const;
