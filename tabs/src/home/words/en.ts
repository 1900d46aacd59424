import { dayNames } from '../../words/days.ts';
import { listIn } from '../../words/list.ts';
import type { ProfileView } from '../../../../bot/contract/home-view.ts';

const list = listIn('en');
const presence: Readonly<Record<ProfileView['presence'], string>> = {
  available: 'Available',
  busy: 'Busy',
  away: 'Away',
  'do-not-disturb': 'Do not disturb',
  offline: 'Offline',
  unknown: '',
};

/** Everything the personal tab says, in English. Every other language has all of it. */
export const en = {
  title: 'Home',
  loading: 'Fetching your swarms',
  needsYou: (count: number): string => (count === 0 ? 'Needs you' : `Needs you (${count})`),
  inProgress: (count: number): string => (count === 0 ? 'In progress' : `In progress (${count})`),
  tasks: (count: number): string => `Tasks (${count})`,
  me: 'Me',
  skills: 'Skills',

  nothing: 'Nothing needs you. Experts see invitations here.',
  noSwarms: 'You are in no swarm. Join one here, or open one from a case.',
  asks: (name: string, time: string) => `${name} asks for your help, since ${time}`,
  onHold: (time: string) => `The customer is on hold since ${time}`,
  whyYou: (why: string) => `Why you: ${why}`,
  elseAsked: (time: string) => `If you can’t, someone else is asked at ${time}.`,
  elseAskedNow: 'Someone else is being asked as well.',
  join: 'Join',
  cantNow: 'Can’t now',
  lookFirst: 'Look first',
  whyNot: 'Why not? One press sends it.',
  reasons: {
    'in-a-call': 'I’m in a call',
    'off-work': 'I’m off work',
    'not-my-subject': 'Not my subject',
    'someone-else': 'Someone else knows better',
  },
  about: (title: string, action: string) => `${action}: ${title}`,

  outcome: {
    joined: (title: string) => `You’re in: ${title}. The chat opens in a moment.`,
    declined: (name: string) => `Thanks for saying so. We’re asking someone else for ${name}.`,
    'already-answered': () => 'You answered this before. Nothing changed.',
    'already-covered': () => 'Somebody already helps with this. You can still look in.',
    withdrawn: (name: string) => `${name} no longer needs help here.`,
    'swarm-closed': () => 'This swarm is over. Nothing changed.',
  },
  joinedChat: (title: string) => `Good to have you: ${title}. The chat is open.`,
  helpAfterAll: 'I can help after all',
  notSent: (why: string) => `Your answer did not arrive. ${why}`,
  dismiss: 'Dismiss',

  swarmLine: (number: string, agent: string, time: string) =>
    `${number} · ${agent} · since ${time}`,
  yourSwarm: 'yours',
  newAnswers: (count: number): string => (count === 1 ? '1 new answer' : `${count} new answers`),
  said: (name: string, text: string) => `${name}: ${text}`,
  open: 'Open',
  openChat: 'Open chat',
  back: 'Home',

  taskLine: (number: string, day: string | undefined) =>
    day === undefined ? number : `${number} · due ${day}`,
  late: 'late',
  done: 'Done',
  taskDone: (title: string) => `Done: ${title}`,
  undo: 'Undo',

  drafts: {
    title: (count: number, isMore: boolean): string =>
      count === 0 ? 'Drafts to review' : `Drafts to review (${count}${isMore ? '+' : ''})`,
    more: (count: number) => `And ${count} more: show the next`,
    back: ({ by, owner, note }: { by: string; owner: string; note: string }) =>
      `Back with ${owner}. ${by} asked: “${note}”`,
    again: ({ by, owner, note }: { by: string; owner: string; note: string }) =>
      `${owner} has changed it. ${by} had asked: “${note}”`,
    line: (name: string, time: string) => `Drafted by ${name}, waits since ${time}`,
    refused: (code: string) =>
      `Dynamics did not take it (${code}). Its admin can give the bot the right to write articles; publishing tries again.`,
    review: 'Review',
    loading: 'Fetching the draft',
    away: 'The draft does not come.',
    what: 'Once it is published, the helpdesk answers from it.',
    question: 'Question',
    answer: 'Answer',
    sources: 'Where it comes from',
    subject: 'Subject',
    subjectHint: 'Helpdesks answer from subjects.',
    noSubject: 'No subject',
    isInternal: 'For the organization only',
    publish: 'Publish',
    publishing: 'Publishing…',
    sendBack: 'Send back…',
    sendBackTo: (name: string) => `Send back to ${name}`,
    sendingBack: 'Sending back…',
    note: (name: string) => `What should ${name} change?`,
    noteHint: 'One sentence is enough. What you changed above is not kept.',
    keep: 'Do not send back',
    sent: ({ title, by }: { title: string; by: string }) =>
      `“${title}” is on its way back. ${by} is told in Teams.`,
    inDynamics: 'Open in Dynamics',
    published: (title: string) =>
      `“${title}” is being published. The helpdesk answers from it within a minute.`,
    gone: 'Somebody else has reviewed it meanwhile.',
    notPublished: (why: string) => `Not published. ${why}`,
  },

  presence,
  offWork: 'Off work: you are not asked now.',
  takesUpTo: 'Takes up to',
  swarms: (count: number): string => (count === 1 ? 'swarm at once' : 'swarms at once'),
  takesNone: 'You are asked for nothing until you take at least one.',
  fewer: 'One fewer at once',
  more: 'One more at once',
  inHand: (count: number): string => `${count} asked or joined`,
  asUsual: 'as everybody here',
  setUsual: (count: number): string => `As everybody (${count})`,
  hours: 'Working hours',
  anyTime: 'Any time: your presence in Teams decides.',
  hoursLine: (days: string, from: string, to: string) => `${days}, ${from}–${to}`,
  inZone: (zone: string) => `${zone} time`,
  change: 'Change',
  changeHours: 'Change your working hours',
  hoursWhy: 'Outside of them nobody asks you, whatever Teams shows.',
  daysLegend: 'Days',
  from: 'From',
  to: 'To',
  zone: 'Time zone',
  save: 'Save',
  cancel: 'Cancel',
  noHours: 'No fixed hours',
  chooseDay: 'Choose at least one day.',
  sameHours: 'From and to are the same.',
  saved: 'Saved',
  notSaved: (why: string) => `Not saved. ${why}`,
  dayNames: dayNames.en,
  everyDay: 'every day',

  skillsFrom: 'From Dynamics, where your supervisor changes them.',
  level: (name: string, level: number) => `${name}, ${level} of 5`,
  noSkills: 'Dynamics has no skills of yours. Ask your supervisor to add them.',
  notInDynamics:
    'Dynamics does not know you as somebody who can be asked. Your supervisor can add you.',
  skillsAway: 'Dynamics does not answer. You are asked all the same.',
  tryAgain: 'Try again',
  helped: (count: number): string =>
    count === 1 ? '1 person helped this month' : `${count} people helped this month`,
  list: (words: readonly string[]) => list(words),
};
export type HomeWords = typeof en;
