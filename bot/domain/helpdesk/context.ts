/** What those who help with a case may read of the thread it came from. Masked as one conversation. */
import { maskConversation, type MaskPolicy } from '../interaction/masking/index.ts';
import type { ShareField } from '../swarm/swarm.ts';
import type { Thread } from './thread.ts';

/** Something written once a person was asked. */
export type Said = { readonly by: 'employee' | 'colleague' | 'agent'; readonly text: string };

export type ThreadContext = {
  readonly title: string;
  /** The question and what followed it before a person was asked. */
  readonly question: string;
  /** Titles of the articles that were shown and did not solve it. */
  readonly shown: readonly string[];
  readonly said: readonly Said[];
};

/** As much as a card can say. */
const saidAtMost = 6;
const lineLimit = 240;

/** @param title of the case: it is made of the employee's words */
export function contextOf(
  { thread, title, said }: { thread: Thread; title: string; said: readonly Said[] },
  policy: MaskPolicy,
): ThreadContext {
  const asked = [thread.question, ...thread.followUps];
  const later = said.filter(({ text }) => !asked.includes(text));
  // The newest decide nothing alone: a number may be asked for in one message and told in the next.
  const masked = maskConversation(
    [
      ...asked.map((text) => ({ role: 'customer', text }) as const),
      ...later.map(({ by, text }) => ({ role: by === 'agent' ? by : ('customer' as const), text })),
      { role: 'customer', text: title },
    ],
    policy,
  ).map(({ text }) => text);
  return {
    title: masked.at(-1) ?? '',
    question: masked.slice(0, asked.length).join('\n'),
    shown: thread.rounds.filter(({ verdict }) => verdict !== 'solved').map((one) => one.title),
    said: later.map(({ by }, place) => ({ by, text: masked[asked.length + place] ?? '' })),
  };
}

const names = { employee: 'Employee', colleague: 'Colleague', agent: 'Agent' } as const;

/** Beside what the case itself shares. */
export function shareOfContext({ question, shown, said }: ThreadContext): readonly ShareField[] {
  const words = said
    .filter(({ text }) => text.trim() !== '')
    .slice(-saidAtMost)
    .map(({ by, text }) => `${names[by]}: ${cut(text.replaceAll('\n', ' '))}`);
  const fields = [
    ['Asked in Teams', question],
    ['Article shown', shown.join('; ')],
    ['Said so far', words.join('\n')],
  ] as const;
  return fields.flatMap(([label, value]) => (value === '' ? [] : [{ label, value }]));
}

/** What did not help, for whoever asks others next. */
export const triedIn = ({ shown }: ThreadContext): string =>
  shown.map((title) => `Article shown, did not help: ${title}`).join('\n');

const cut = (text: string): string =>
  text.length <= lineLimit ? text : `${text.slice(0, lineLimit - 1)}…`;
