import type { DeskNoteState } from '../../../../domain/swarm/desk-notes.ts';

/** English; the German file comes beside it. */
export const words = {
  active: (covered: number, needed: number) =>
    needed === 0 ? '● Active' : `● Active · ${covered} of ${needed} subjects covered`,
  resolved: (time: string) => `✓ Resolved at ${time}`,
  cancelled: (time: string) => `■ Cancelled at ${time}`,
  asOf: (time: string) => `as of ${time}`,
  question: 'Question',
  tried: 'Tried',
  here: 'Here',
  asked: 'Asked',
  since: (who: string, time: string) => `${who}, since ${time}`,
  notAsked: 'Not asked',
  open: 'Still open',
  searching: (skill: string) => `${skill}: looking for somebody`,
  nobody: (skill: string) => `${skill}: nobody found yet`,
  toAgent: 'To the agent',
  before: 'Before that',
  theAnswer: 'the answer',
  noteState: {
    'on-desk': 'on the desktop ✓',
    'on-its-way': 'on its way',
    'not-delivered': 'not delivered',
    'in-panel': 'in the agent’s panel',
  } satisfies Record<DeskNoteState, string>,
  answer: 'Answer',
  reason: 'Reason',
  agent: 'agent',
  supervisor: 'supervisor',
  looksIn: 'looks in',
  more: 'The texts are longer than a card. All of it is in the open swarm.',
  openSwarm: 'Open swarm',
  addSomeone: 'Add someone',
  resolve: 'Resolve',
  openCase: 'Case ↗',
  summary: (number: string, state: string) => `Swarm on ${number}: ${state}`,
} as const;
