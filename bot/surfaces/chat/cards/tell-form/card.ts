import { textLimit } from '../../../../domain/swarm/decisions.ts';
import type { Swarm } from '../../../../domain/swarm/swarm.ts';
import type { Card } from '../../../../ports/cards.ts';
import { heading, line, submit, type Element } from '../elements.ts';
import { makeCard } from '../make-card.ts';
import { cut, plain, tidy } from '../text.ts';

const words = {
  toDesk: (agent: string) => `To ${agent}’s desktop`,
  toPanel: (agent: string) => `To ${agent}’s panel`,
  toAgent: 'To the agent',
  noCall: 'No call is connected: it will stand in the agent’s panel.',
  private: 'The agent reads it, the customer never does.',
  which: 'Which swarm?',
  whichMissing: 'Choose the swarm whose agent should read it.',
  label: 'What should the agent read?',
  missing: 'Write what the agent should read.',
  send: 'Send to agent',
} as const;

/** A swarm whose agent may be meant. */
type Recipient = {
  readonly swarm: Swarm;
  readonly agent: string;
  /** Whether it reaches a desktop, or the panel alone. */
  readonly hasDesk: boolean;
};

export type TellFormView = {
  /** With one it is settled who gets it; of several the person chooses. Never empty. */
  readonly to: readonly Recipient[];
  /** What a message says, or what was written before the problem. */
  readonly text?: string | undefined;
  readonly problem?: string | undefined;
};

/** In a dialog, for the one who asked for it: who will get it, and the words to change or to write. */
export function tellForm({ to, text, problem }: TellFormView): Card {
  const [only, ...others] = to;
  const isSettled = only && others.length === 0;
  const title = isSettled ? recipientOf(only) : words.toAgent;
  return makeCard({
    summary: title,
    body: [
      heading(title),
      ...(problem ? [line(problem)] : []),
      ...(isSettled && !only.swarm.interactionId ? [line(words.noCall)] : []),
      line(words.private),
      ...(isSettled ? [] : [choice(to)]),
      {
        type: 'Input.Text',
        id: 'text',
        label: words.label,
        isMultiline: true,
        isRequired: true,
        errorMessage: words.missing,
        maxLength: textLimit,
        ...(text && { value: cut(tidy(text), textLimit) }),
      },
    ],
    actions: [submit(words.send, { verb: 'tell', ...(isSettled && { swarmId: only.swarm.id }) })],
  });
}

const recipientOf = ({ agent, hasDesk }: Recipient): string =>
  hasDesk ? words.toDesk(agent) : words.toPanel(agent);

const choice = (to: readonly Recipient[]): Element => ({
  type: 'Input.ChoiceSet',
  id: 'swarmId',
  label: words.which,
  isRequired: true,
  errorMessage: words.whichMissing,
  style: 'compact',
  choices: to.map(({ swarm, agent }) => ({
    title: cut(plain(`${swarm.case.number} · ${swarm.code} · ${agent}`), 80),
    value: swarm.id,
  })),
});
