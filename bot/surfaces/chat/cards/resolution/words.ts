import type { DeskNoteState } from '../../../../domain/swarm/desk-notes.ts';
import type { NoteState } from '../../../../ports/cards.ts';

/** English; the German file comes beside it. */
export const words = {
  solvedBy: (names: string, after: string) => `✓ Solved by ${names} after ${after}`,
  note: {
    saving: 'The answer is being saved to the case.',
    saved: 'Saved to the case ✓',
    'not-saved': 'The answer is not on the case yet.',
  } satisfies Record<NoteState, string>,
  desk: {
    'on-desk': (agent) => `Sent to ${agent}’s desktop ✓`,
    'on-its-way': (agent) => `On its way to ${agent}’s desktop.`,
    'not-delivered': (agent) => `Not on ${agent}’s desktop yet.`,
    'in-panel': (agent) => `In ${agent}’s panel.`,
  } satisfies Record<DeskNoteState, (agent: string) => string>,
  closing: 'The case is closed with it, as the agent asked.',
  staysOpen: 'The case stays open.',
  resolvedBy: (name: string, time: string) => `Resolved by ${name} at ${time}`,
  reactivated: 'Going on: this swarm is active again',
  reactivatedBy: (name: string, time: string) => `Reactivated by ${name} at ${time}`,
  tryAgain: 'Try again',
  makeKnowledge: 'Make it knowledge',
  openSwarm: 'Open swarm',
  openCase: 'Case ↗',
} as const;
