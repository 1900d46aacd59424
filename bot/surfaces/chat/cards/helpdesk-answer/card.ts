import type { DeskCards } from '../../../../ports/helpdesk-cards.ts';
import type { Card } from '../../../../ports/cards.ts';
import type { IsoTime } from '../../../../domain/ids.ts';
import type { Composed } from '../../../../domain/helpdesk/composed.ts';
import type { Language } from '../../../../domain/helpdesk/language.ts';
import { roundAsked } from '../../../../domain/helpdesk/decisions.ts';
import { deskCard, deskTimes } from '../../helpdesk/desk-card.ts';
import { deskWords } from '../../helpdesk/words.ts';
import {
  execute,
  heading,
  line,
  open,
  said,
  small,
  type CardAction,
  type Element,
} from '../elements.ts';
import { cut } from '../text.ts';

const passageLimit = 600;

/** One article: what of it answers, where it stands, and three ways on. */
export function answerCard(
  { timeZone }: { timeZone: string },
  { thread, round, composed }: Parameters<DeskCards['answerCard']>[0],
): Card {
  const article = thread.rounds.find((one) => one.round === round);
  if (!article) throw new Error(`${thread.id} has no round ${round}`);
  const words = deskWords(thread.language);
  const { day } = deskTimes(thread.language, timeZone);
  const updatedOn = (at: IsoTime | undefined) => (at ? `, ${words.updated(day(at))}` : '');
  const isAsked = roundAsked(thread) === round;
  const verdict = article.verdict && verdicts[article.verdict];
  const data = { threadId: thread.id, round };
  const drawn = deskCard(thread.language, {
    summary: composed?.text ?? `${article.title}: ${article.passage}`,
    body: [
      ...(composed
        ? inModelsWords(composed, thread.language)
        : [
            heading(article.title),
            ...said(article.passage, passageLimit),
            small(`${words.source}: ${article.title}${updatedOn(article.updatedAt)}`),
          ]),
      ...(verdict ? [line(words[verdict])] : []),
    ],
    actions: [
      ...(isAsked
        ? [
            execute(words.solvedIt, 'desk-solved', { data, style: 'positive' }),
            execute(words.notThis, 'desk-not-this', { data }),
            execute(words.toPerson, 'desk-person', { data }),
          ]
        : []),
      ...(composed ? sourcesOf(composed) : [open(words.openArticle, article.url)]),
    ],
  });
  return composed ? { ...drawn, entities: [aiGenerated(composed)] } : drawn;
}

const sourcesOf = ({ cited }: Composed): readonly CardAction[] =>
  cited.map(({ position, title, url }) => open(`[${position}] ${cut(title, titleLimit)}`, url));

const titleLimit = 40;
const composedLimit = 1_500;

const label = {
  en: 'AI-generated from our articles. Check what matters.',
  de: 'KI-generiert aus unseren Artikeln. Prüfen Sie, was wichtig ist.',
} as const;

/** The label stands in the card as well: not every client shows what a message says about itself. */
const inModelsWords = ({ text, cited }: Composed, language: Language): readonly Element[] => [
  ...said(text, composedLimit),
  ...cited.map(({ position, title }) =>
    small(`${deskWords(language).source} ${position}: ${title}`),
  ),
  small(label[language]),
];

const abstractLimit = 150;
const nameLimit = 80;

/** As Teams reads it (message entity of schema.org); that it does so beside a card is not proven. */
const aiGenerated = ({ cited }: Composed) => ({
  type: 'https://schema.org/Message',
  '@type': 'Message',
  '@context': 'https://schema.org',
  '@id': '',
  additionalType: ['AIGeneratedContent'],
  citation: cited.map(({ position, title, url, passage }) => ({
    '@type': 'Claim',
    position,
    appearance: {
      '@type': 'DigitalDocument',
      name: cut(title, nameLimit),
      url,
      abstract: cut(passage, abstractLimit),
    },
  })),
});

const verdicts = {
  solved: 'wasSolved',
  'not-this': 'wasNotThis',
  'passed-over': 'wasPassedOver',
} as const;
