import type { Phase } from '../../../../domain/interaction/interaction.ts';
import type { DeclineReason } from '../../../../domain/swarm/invitation.ts';

/** English; the German file comes beside it. */
export const words = {
  asks: (name: string) => `${name} asks for your help.`,
  asOf: (time: string) => `as of ${time}`,
  whyYou: 'Why you',
  customer: 'Customer',
  tried: 'Tried',
  stillWaiting: 'Your answer is still waited for.',
  otherwise: (time: string) => `If you can’t, someone else is asked at ${time}.`,
  join: 'Join',
  cannot: 'Can’t now',
  look: 'Look first',
  whyNot: 'One click sends it, and someone else is asked.',
  reasons: {
    'in-a-call': 'I’m in a call.',
    'off-work': 'I’m off work.',
    'not-my-subject': 'That’s not my subject.',
    'someone-else': 'Someone else knows this better.',
  } satisfies Record<DeclineReason, string>,
  joined: 'You’re in.',
  chatOpen: 'Good to have you. The chat is open.',
  chatSoon: 'The chat opens in a moment.',
  openChat: 'Open chat',
  openSwarm: 'Open swarm',
  declined: 'Thanks for saying so.',
  askingOthers: 'We’re asking someone else.',
  afterAll: 'I can help after all',
  expired: 'Someone else is being asked.',
  expiredSince: (time: string) => `We went on at ${time}. You can still help.`,
  covered: 'Already covered.',
  coveredBy: (name: string) => `${name} already helps with this. You can still look in.`,
  coveredByOthers: 'Others already help with this. You can still look in.',
  withdrawn: 'No longer needed.',
  withdrawnBy: (name: string) => `${name} no longer needs help here.`,
  resolved: (time: string) => `Already resolved at ${time}.`,
  cancelled: (time: string) => `Already closed at ${time}.`,
  nothingToDo: 'Nothing is left to do here.',
  thanks: 'Thank you for your help.',
  live: (phase: Phase, since: string): string => {
    const said: Record<Phase, string> = {
      ringing: 'ringing at an agent’s desk',
      waiting: `waiting since ${since}`,
      talking: `talking with the agent since ${since}`,
      held: `on hold since ${since}`,
      transferring: `being transferred since ${since}`,
      'wrap-up': `the conversation ended at ${since}`,
      ended: `the conversation ended at ${since}`,
    };
    return said[phase];
  },
} as const;
