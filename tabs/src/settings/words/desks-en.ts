import type { DeskLanguage, DeskView } from '../../../../bot/contract/desks-view.ts';
import type { HoursView } from '../../../../bot/contract/home-view.ts';
import { dayNames } from '../../words/days.ts';

const states: Readonly<Record<DeskView['state'], string>> = {
  open: 'Open',
  away: 'Nobody there at this hour',
  paused: 'Paused',
};
const languageNames: Readonly<Record<DeskLanguage, string>> = { en: 'English', de: 'German' };

/** Of the desks. */
export const desksEn = {
  title: 'Helpdesks',
  loading: 'Fetching the helpdesks',
  away: 'The helpdesks do not come.',
  none: 'No helpdesk yet. Add one here, or say “@Case Swarm desk” in a team’s channel.',
  add: 'Add a helpdesk',
  change: 'Change',
  pause: 'Pause',
  open: 'Take questions again',
  remove: 'Remove',
  keep: 'Keep',
  cancel: 'Cancel',
  of: (what: string, desk: string) => `${what}: ${desk}`,
  sure: (desk: string) => `Remove ${desk}? Nobody is helped there any more.`,
  said: {
    saved: (desk: string) => `${desk} is saved.`,
    paused: 'Paused: nothing new is taken, what is under way goes on.',
    opened: 'It takes questions again.',
    removed: 'Removed.',
  },
  states,
  threads: (n: number) => (n === 1 ? '1 thread under way' : `${n} threads under way`),
  channel: 'Channel',
  openChannel: 'Open the channel',
  oneToOne: 'None: it is asked 1:1',
  answersFrom: 'Answers from',
  scope: (subjects: readonly string[], hasInternal: boolean) =>
    `${subjects.length > 0 ? subjects.join(', ') : 'Every subject'}${hasInternal ? '' : ' · nothing internal'}`,
  takesOver: 'Takes over',
  takesOverHint: 'Where no article helps, they write with people of this contact center.',
  queue: 'Queue',
  queueHint: (connection: string, name: string) =>
    `Goes along with each chat as “${name}”: the flow of ${connection} must route by it. Empty: its own set-up decides.`,
  usualQueue: 'As the contact center is set up',
  nobody: 'Nobody in chat: a case is saved',
  hours: 'Hours',
  hoursLine: (days: string, { from, to, timeZone }: HoursView) =>
    `${days}, ${from}–${to} (${timeZone})`,
  always: 'Somebody is there at all hours',
  languages: 'Languages',
  languageNames,
  question: 'Asks',
  usualQuestion: 'The usual question',
  name: 'Name',
  channelLink: 'Link to its channel',
  channelHint:
    'In Teams: “…” beside the channel, Get link. Case Swarm must be in that team. Empty: it is asked 1:1 only.',
  everyHint: 'None chosen: every subject.',
  noSubjects: 'No article has a subject yet: it answers from every article.',
  hasInternal: 'Also from articles for the organization only',
  days: 'Days',
  dayNames: dayNames.en,
  everyDay: 'every day',
  from: 'From',
  to: 'To',
  zone: 'Time zone',
  mainLanguage: 'Language',
  mainLanguageHint: 'Where the employee’s words do not tell.',
  alsoIn: (language: string) => `Also answers in ${language}`,
  questionIn: (language: string) => `Question beside the stars, in ${language}`,
};
