import type { Language } from '../../../../domain/helpdesk/language.ts';

const en = {
  heading: 'Create a case of this message',
  title: 'Title',
  titleMissing: 'Give the case a title.',
  desk: 'Helpdesk',
  says: 'The message says',
  by: (author: string) => `${author} wrote`,
  files: (names: string) => `Files, as links: ${names}`,
  pictures: (count: number): string =>
    count === 1
      ? 'The picture stays in the message; the case links to it.'
      : 'The pictures stay in the message; the case links to them.',
  create: 'Create case',
  empty: 'This message has no words and no files to make a case of.',
  noMessage: 'Teams did not tell me which message this is. Try it once more.',
  over: 'This thread ended a while ago. Ask anew in a post of its own.',
  saving: 'Your case is being saved. I tell you its number in our chat in a moment.',
  opened: (standing: string) => `${standing} I tell you in our chat how it goes on.`,
  inThread: (standing: string) => `${standing} It goes on in the thread.`,
} as const;

type Words = {
  readonly [Key in keyof typeof en]: (typeof en)[Key] extends string ? string : (typeof en)[Key];
};

const de: Words = {
  heading: 'Aus dieser Nachricht eine Anfrage machen',
  title: 'Titel',
  titleMissing: 'Geben Sie der Anfrage einen Titel.',
  desk: 'Helpdesk',
  says: 'In der Nachricht steht',
  by: (author: string) => `${author} schrieb`,
  files: (names: string) => `Dateien, als Links: ${names}`,
  pictures: (count: number) =>
    count === 1
      ? 'Das Bild bleibt in der Nachricht; die Anfrage verweist darauf.'
      : 'Die Bilder bleiben in der Nachricht; die Anfrage verweist darauf.',
  create: 'Anfrage erstellen',
  empty: 'Diese Nachricht hat weder Worte noch Dateien für eine Anfrage.',
  noMessage: 'Teams hat nicht gesagt, welche Nachricht das ist. Versuchen Sie es noch einmal.',
  over: 'Dieser Thread ist seit einer Weile zu Ende. Fragen Sie in einem eigenen Beitrag neu.',
  saving: 'Ihre Anfrage wird gesichert. Die Nummer steht gleich in unserem Chat.',
  opened: (standing: string) => `${standing} Wie es weitergeht, sage ich Ihnen in unserem Chat.`,
  inThread: (standing: string) => `${standing} Weiter geht es im Thread.`,
};

export const createCaseWords = (language: Language): Words => (language === 'de' ? de : en);
