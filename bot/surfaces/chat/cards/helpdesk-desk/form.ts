import { deskNameLimit, type Desk } from '../../../../domain/helpdesk/desk.ts';
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

/** A channel becomes a desk, or a desk is changed: one form. */
export function deskForm({ desk, problem, ...offered }: DeskFormView): Card {
  const title = desk ? words.change(desk.name) : words.make;
  return makeCard({
    summary: title,
    body: [
      heading(title),
      ...(problem ? [line(problem)] : [line(words.what)]),
      {
        type: 'Input.Text',
        id: 'name',
        label: words.name,
        isRequired: true,
        errorMessage: words.nameMissing,
        maxLength: deskNameLimit,
        ...(desk && { value: desk.name }),
      },
      ...scope(desk, offered.subjects),
      {
        type: 'Input.ChoiceSet',
        id: 'connection',
        label: words.connection,
        choices: [
          choice(words.noConnection, ''),
          ...offered.connections.map((id) => choice(id, id)),
        ],
        value: desk ? (desk.handOver?.connection ?? '') : (offered.connections[0] ?? ''),
      },
      ...hours(desk, offered.timeZone),
      {
        type: 'Input.ChoiceSet',
        id: 'languages',
        label: words.languages,
        isMultiSelect: true,
        choices: [choice('English', 'en'), choice('Deutsch', 'de')],
        value: (desk?.languages ?? ['en', 'de']).join(','),
      },
      {
        type: 'Input.Text',
        id: 'ratingQuestion',
        label: words.ratingQuestion,
        maxLength: 200,
        ...(desk?.ratingQuestion.en && { value: desk.ratingQuestion.en }),
      },
    ],
    actions: [
      execute(words.save, 'desk-save', {
        data: desk ? { deskId: desk.id, version: desk.version } : {},
        style: 'positive',
      }),
    ],
  });
}

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
    value: String(desk?.scope.hasInternal ?? true),
  },
];

function hours(desk: Desk | undefined, timeZone: string): readonly Element[] {
  const open = desk?.hours.open ?? [];
  const [first] = open;
  const days = desk && open.length === 0 ? '' : [...new Set(open.map((one) => one.day))].join(',');
  return [
    {
      type: 'Input.ChoiceSet',
      id: 'days',
      label: words.days(desk?.hours.timeZone ?? timeZone),
      isMultiSelect: true,
      style: 'compact',
      choices: words.dayNames.map((name, place) => choice(name, String((place + 1) % 7))),
      value: desk ? days : '',
    },
    { type: 'Input.Time', id: 'from', label: words.from, value: clock(first?.from ?? 8 * 60) },
    { type: 'Input.Time', id: 'to', label: words.to, value: clock(first?.to ?? 17 * 60) },
  ];
}
