import type { Card } from '../../../../ports/cards.ts';
import { execute, heading, labelled, line } from '../elements.ts';
import { makeCard } from '../make-card.ts';
import { words } from './words.ts';

/** @param view.addedBy set in a group: who put the app there, if Teams says so */
export function welcomeCard(view: {
  kind: 'personal' | 'group';
  addedBy?: string | undefined;
}): Card {
  const { kind, addedBy } = view;
  return makeCard({
    summary: words.summary,
    body: [
      heading(words.heading),
      line(words.what),
      ...(kind === 'group' ? [line(words.inGroup(addedBy))] : []),
      ...words.toTry(kind).map(([say, does]) => labelled(say, does)),
    ],
    actions: [execute(words.help, 'help')],
  });
}
