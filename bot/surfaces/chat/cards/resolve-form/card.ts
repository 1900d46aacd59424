import { textLimit } from '../../../../domain/swarm/decisions.ts';
import type { Swarm } from '../../../../domain/swarm/swarm.ts';
import type { Card } from '../../../../ports/cards.ts';
import { execute, heading, line, type Element } from '../elements.ts';
import { makeCard } from '../make-card.ts';
import { cut, tidy } from '../text.ts';

const words = {
  heading: (number: string) => `Resolve ${number}`,
  label: 'What was the answer?',
  missing: 'Write the answer: it goes to the case.',
  what: 'The answer is saved to the case as a note.',
  closes: 'Also close the case',
  resolve: 'Resolve',
  back: 'Back',
} as const;

export type ResolveFormView = {
  readonly swarm: Swarm;
  /** Only the agent may close the case with it. */
  readonly isAgent: boolean;
  readonly problem?: string | undefined;
  /** What was written before the problem. */
  readonly text?: string | undefined;
};

/** Shown to the one who asked for it, in place of the case card. */
export function resolveForm({ swarm, isAgent, problem, text }: ResolveFormView): Card {
  const data = { swarmId: swarm.id };
  return makeCard({
    summary: words.heading(swarm.case.number),
    body: [
      heading(words.heading(swarm.case.number)),
      line(problem ?? words.what),
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
      ...(isAgent ? [closesCase] : []),
    ],
    actions: [
      execute(words.resolve, 'resolve', { data, style: 'positive' }),
      { ...execute(words.back, 'refresh-case', { data }), associatedInputs: 'none' },
    ],
  });
}

const closesCase: Element = {
  type: 'Input.Toggle',
  id: 'closesCase',
  title: words.closes,
  valueOn: 'true',
  valueOff: 'false',
  value: 'false',
};
