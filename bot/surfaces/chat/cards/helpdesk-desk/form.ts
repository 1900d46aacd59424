import { deskNameLimit, deskQueueLimit, type Desk } from '../../../../domain/helpdesk/desk.ts';
import type { Card } from '../../../../ports/cards.ts';
import { execute, heading, line, type Element } from '../elements.ts';
import { makeCard } from '../make-card.ts';
import { cut, plain } from '../text.ts';
import { deskFormWords as words } from './words.ts';

export type DeskFormView = {
  readonly desk: Desk | undefined;
  readonly subjects: readonly string[];
  readonly connections: readonly string[];
  readonly timeZone: string;
  readonly problem?: string | undefined;
};

const choice = (title: string, value: string) => ({ title: cut(plain(title), 60), value });
const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** What stands in the form before anybody changes it. */
function filledIn({ desk, connections }: DeskFormView) {
  const office = { from: clock(8 * 60), to: clock(17 * 60), days: '' };
  if (!desk) {
    const [connection = ''] = connections;
    return { name: {}, connection, queue: {}, languages: 'en,de', ratingQuestion: {}, ...office };
  }
  const { name, handOver: to, languages, ratingQuestion, hours: there } = desk;
  const [first] = there.open;
  return {
    name: { value: name },
    connection: to?.connection ?? '',
    queue: to?.queue === undefined ? {} : { value: to.queue },
    languages: languages.join(','),
    ratingQuestion: ratingQuestion.en ? { value: ratingQuestion.en } : {},
    ...(first ? { from: clock(first.from), to: clock(first.to) } : office),
    days: [...new Set(there.open.map((one) => one.day))].join(','),
  };
}
type FilledIn = ReturnType<typeof filledIn>;

/** A channel becomes a desk, or a desk is changed: one form. */
export function deskForm(view: DeskFormView): Card {
  const { desk, problem } = view;
  const title = desk ? words.change(desk.name) : words.make;
  const filled = filledIn(view);
  return makeCard({
    summary: title,
    body: [
      heading(title),
      line(problem ?? words.what),
      {
        type: 'Input.Text',
        id: 'name',
        label: words.name,
        isRequired: true,
        errorMessage: words.nameMissing,
        maxLength: deskNameLimit,
        ...filled.name,
      },
      ...scope(desk, view.subjects),
      ...handOver(view.connections, filled),
      ...hours(view, filled),
      ...manner(filled),
    ],
    actions: [
      execute(words.save, 'desk-save', {
        data: desk ? { deskId: desk.id, version: desk.version } : {},
        style: 'positive',
      }),
    ],
  });
}

const handOver = (
  connections: readonly string[],
  { connection, queue }: FilledIn,
): readonly Element[] => [
  {
    type: 'Input.ChoiceSet',
    id: 'connection',
    label: words.connection,
    choices: [choice(words.noConnection, ''), ...connections.map((id) => choice(id, id))],
    value: connection,
  },
  { type: 'Input.Text', id: 'queue', label: words.queue, maxLength: deskQueueLimit, ...queue },
];

const manner = ({ languages, ratingQuestion }: FilledIn): readonly Element[] => [
  {
    type: 'Input.ChoiceSet',
    id: 'languages',
    label: words.languages,
    isMultiSelect: true,
    choices: [choice('English', 'en'), choice('Deutsch', 'de')],
    value: languages,
  },
  {
    type: 'Input.Text',
    id: 'ratingQuestion',
    label: words.ratingQuestion,
    maxLength: 200,
    ...ratingQuestion,
  },
];

/** A long list is cut, as a card has its limit. */
const subjectsOffered = 60;

const scope = (desk: Desk | undefined, subjects: readonly string[]): readonly Element[] => [
  {
    type: 'Input.ChoiceSet',
    id: 'subjects',
    label: words.subjects,
    placeholder: words.everySubject,
    isMultiSelect: true,
    style: 'compact',
    choices: subjects.slice(0, subjectsOffered).map((one) => choice(one, one)),
    value: desk?.scope.subjects.join(',') ?? '',
  },
  {
    type: 'Input.Toggle',
    id: 'hasInternal',
    title: words.hasInternal,
    wrap: true,
    value: String(desk?.scope.hasInternal ?? true),
  },
];

const hours = (
  { desk, timeZone }: DeskFormView,
  { days, from, to }: FilledIn,
): readonly Element[] => [
  {
    type: 'Input.ChoiceSet',
    id: 'days',
    label: words.days(desk?.hours.timeZone ?? timeZone),
    isMultiSelect: true,
    style: 'compact',
    choices: words.dayNames.map((name, place) => choice(name, String((place + 1) % 7))),
    value: days,
  },
  { type: 'Input.Time', id: 'from', label: words.from, value: from },
  { type: 'Input.Time', id: 'to', label: words.to, value: to },
];
