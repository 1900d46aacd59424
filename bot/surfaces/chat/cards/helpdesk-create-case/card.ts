import type { Desk } from '../../../../domain/helpdesk/desk.ts';
import type { Language } from '../../../../domain/helpdesk/language.ts';
import type { Card } from '../../../../ports/cards.ts';
import { deskCard } from '../../helpdesk/desk-card.ts';
import { line, said, submit, type Element } from '../elements.ts';
import { cut, plain, tidy } from '../text.ts';
import { createCaseWords } from './words.ts';

/** As Dynamics takes it. */
const caseTitleLimit = 200;
const shownOfMessage = 600;

export type CreateCaseView = {
  readonly language: Language;
  readonly title: string;
  /** What the message says. */
  readonly text: string;
  readonly author: string | undefined;
  readonly files: readonly string[];
  readonly pictures: number;
  /** With one it is settled; of several the person chooses. Never empty. */
  readonly desks: readonly Pick<Desk, 'id' | 'name'>[];
  readonly problem?: string | undefined;
};

/** In a dialog: what the case is called, and what goes into it. */
export function createCaseForm(view: CreateCaseView): Card {
  const words = createCaseWords(view.language);
  const { title, text, author, problem } = view;
  return deskCard(view.language, {
    summary: words.heading,
    body: [
      ...(problem ? [line(problem)] : []),
      {
        type: 'Input.Text',
        id: 'title',
        label: words.title,
        isRequired: true,
        errorMessage: words.titleMissing,
        maxLength: caseTitleLimit,
        ...(title !== '' && { value: cut(tidy(title), caseTitleLimit) }),
      },
      ...deskChoice(view),
      ...(text === ''
        ? []
        : [line(author ? words.by(author) : words.says), ...said(text, shownOfMessage)]),
      ...alongWith(view).map(line),
    ],
    actions: [submit(words.create, { verb: 'create-case' })],
  });
}

function deskChoice({ language, desks }: CreateCaseView): readonly Element[] {
  const words = createCaseWords(language);
  const [first, ...others] = desks;
  if (!first || others.length === 0) return [];
  return [
    {
      type: 'Input.ChoiceSet',
      id: 'deskId',
      label: words.desk,
      style: 'compact',
      value: first.id,
      choices: desks.map(({ id, name }) => ({ title: cut(plain(name), 60), value: id })),
    },
  ];
}

function alongWith({ language, files, pictures }: CreateCaseView): readonly string[] {
  const words = createCaseWords(language);
  return [
    ...(files.length > 0 ? [words.files(files.map(plain).join(', '))] : []),
    ...(pictures > 0 ? [words.pictures(pictures)] : []),
  ];
}
