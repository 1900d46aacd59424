import type { InteractionView, SkillView, SwarmView } from '../../../bot/contract/swarm-view.ts';
import { shortTime, zonedTime } from '../times.ts';

/** English; the German file comes beside it. */
export const stateWords = {
  active: 'Active',
  resolved: 'Solved',
  cancelled: 'Cancelled',
} as const satisfies Record<SwarmView['state'], string>;

const list = new Intl.ListFormat('en', { type: 'conjunction' });

export function phaseWords({ phase, phaseSince }: InteractionView): string {
  const since = zonedTime(phaseSince);
  const words = {
    waiting: `Waiting since ${since}`,
    ringing: `Ringing since ${since}`,
    talking: `Talking since ${since}`,
    held: `On hold since ${since}`,
    transferring: `Being transferred since ${since}`,
    'wrap-up': `Wrap-up since ${since}`,
    ended: `Ended ${since}`,
  } satisfies Record<InteractionView['phase'], string>;
  return words[phase];
}

const channels = {
  voice: 'Phone',
  chat: 'Chat',
  email: 'Mail',
  message: 'Message',
  callback: 'Call back',
  other: 'Contact',
} as const satisfies Record<InteractionView['channel'], string>;

export const contactWords = ({ channel, queue, agent }: InteractionView): string =>
  [channels[channel], queue, agent === undefined ? undefined : `with ${agent}`]
    .filter((part) => part !== undefined)
    .join(' · ');

export const selfServiceWords = ({ selfService }: InteractionView): string | undefined =>
  selfService && `Self-service: ${selfService.flow}, ${selfService.outcome}`;

/** The words of the live card. */
const moods = { positive: 'good', neutral: 'neutral', negative: 'tense', mixed: 'mixed' } as const;

export function moodWords({ mood }: InteractionView): string {
  if (!mood) return 'Mood: not reported';
  const before = mood.before === undefined ? '' : `, ${moods[mood.before]} before`;
  return `Mood: ${moods[mood.label]} since ${shortTime(mood.since)}${before}`;
}

const staleMs = 30_000;

/** Said when the contact center has been silent while somebody may be on the line. */
export function silenceWords(interaction: InteractionView, now: number): string | undefined {
  const isOver = interaction.phase === 'ended';
  if (isOver || now - Date.parse(interaction.updatedAt) < staleMs) return undefined;
  return `No news from the contact center since ${shortTime(interaction.updatedAt)}.`;
}

export function skillWords(skill: SkillView): string {
  switch (skill.status) {
    case 'covered':
      return `covered by ${skill.coveredBy ?? 'somebody'}`;
    case 'asked':
      return 'somebody is asked';
    case 'searching':
      return 'looking for somebody';
    case 'nobody':
      return 'nobody found yet';
  }
}

/** What somebody who comes late must know, a sentence each. */
export function catchUp(view: SwarmView): readonly string[] {
  if (view.resolution) {
    const { by, at } = view.resolution;
    return [`Solved by ${by} at ${shortTime(at)}.`];
  }
  if (view.cancellation) {
    const { by, at, reason } = view.cancellation;
    return [`Cancelled by ${by} at ${shortTime(at)}: ${reason}`];
  }
  return [coverage(view), waiting(view)].filter((line) => line !== undefined);
}

function coverage({ skills }: SwarmView): string | undefined {
  if (skills.length === 0) return undefined;
  const covered = skills.filter((skill) => skill.status === 'covered').length;
  return `${covered} of ${skills.length} ${skills.length === 1 ? 'subject' : 'subjects'} covered.`;
}

function waiting({ asked }: SwarmView): string | undefined {
  const next = asked.map((one) => one.answerBy).sort()[0];
  if (next === undefined) return undefined;
  const names = list.format(asked.map((one) => one.name));
  return `${names} ${asked.length === 1 ? 'is' : 'are'} asked. Without an answer, someone else is asked at ${shortTime(next)}.`;
}

export const noteWords = {
  saving: 'The answer is being saved to the case.',
  saved: 'The answer is on the case.',
  'not-saved': 'The answer is not on the case yet. It is shown below under “Not delivered”.',
} as const;

export const roleWords = { agent: 'agent', expert: 'expert', observer: 'looks in' } as const;
