import type { Channel, MoodLabel } from '../../../../domain/interaction/facts.ts';
import type { Phase } from '../../../../domain/interaction/interaction.ts';

/** English; the German file comes beside it. */
export const words = {
  /** The state is the heading: a glyph beside a word, never alone. */
  phase: (phase: Phase, since: string): string => {
    const said: Record<Phase, string> = {
      waiting: `● Waiting since ${since}`,
      ringing: `● Ringing since ${since}`,
      talking: `● Talking since ${since}`,
      held: `❚❚ On hold since ${since}`,
      transferring: `→ Being transferred since ${since}`,
      'wrap-up': `✎ Wrap-up since ${since}`,
      ended: `■ Ended ${since}`,
    };
    return said[phase];
  },
  channel: {
    voice: 'Phone',
    chat: 'Chat',
    email: 'Mail',
    message: 'Message',
    callback: 'Call back',
    other: 'Contact',
  } satisfies Record<Channel, string>,
  withAgent: (name: string) => `with ${name}`,
  noAgent: 'no agent yet',
  someAgent: 'with an agent',
  caller: 'Customer',
  selfService: 'Self-service',
  mood: 'Mood',
  moods: {
    positive: 'good',
    neutral: 'neutral',
    negative: 'tense',
    mixed: 'mixed',
  } satisfies Record<MoodLabel, string>,
  moodSince: (mood: string, since: string, before: string | undefined) =>
    before ? `${mood} since ${since}, ${before} before` : `${mood} since ${since}`,
  /** The contact center has no way to tell, or did not: no fact says that there was none. */
  notReported: 'not reported',
  holdUnknown: 'hold not reported',
  moodUnknown: 'nothing reported yet',
  conversation: 'Conversation',
  wrapUp: 'Wrap-up code',
  hole: 'Missing',
  unheard: (from: string, until: string) =>
    `from ${from} to ${until} nobody listened; what was sent again since is in`,
  missing: (count: number) =>
    count === 1
      ? '1 message of the contact center never came'
      : `${count} messages of the contact center never came`,
  customer: 'Customer',
  agent: 'Agent',
  nothingSaid: 'nothing said yet',
  asOf: (time: string) => `as of ${time}`,
  stale: (time: string) => `No news from the contact center since ${time}.`,
  openSwarm: 'Open swarm',
  sendToAgent: 'Send to agent',
} as const;
