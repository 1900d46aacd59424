import type { Swarm } from '../../../../domain/swarm/swarm.ts';
import type { Card } from '../../../../ports/cards.ts';
import { execute, heading, line } from '../elements.ts';
import { makeCard } from '../make-card.ts';

const words = {
  heading: (number: string) => `Add someone to ${number}`,
  label: 'Name or mail address',
  missing: 'Write a name or a mail address.',
  what: 'They join the chat at once and see everything in it.',
  add: 'Add',
  back: 'Back',
} as const;

/** Shown to the one who asked for it, in place of the case card. */
export function addForm({ swarm, problem }: { swarm: Swarm; problem?: string | undefined }): Card {
  const data = { swarmId: swarm.id };
  return makeCard({
    summary: words.heading(swarm.case.number),
    body: [
      heading(words.heading(swarm.case.number)),
      line(problem ?? words.what),
      {
        type: 'Input.Text',
        id: 'who',
        label: words.label,
        isRequired: true,
        errorMessage: words.missing,
        maxLength: 200,
      },
    ],
    actions: [
      execute(words.add, 'add-person', { data, style: 'positive' }),
      back(words.back, data),
    ],
  });
}

/** What is required must not stand in the way of leaving. */
const back = (title: string, data: { readonly swarmId: string }) => ({
  ...execute(title, 'refresh-case', { data }),
  associatedInputs: 'none',
});
