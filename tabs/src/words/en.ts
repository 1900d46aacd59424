import { listIn } from './list.ts';
import type { ProblemCode } from '../../../bot/contract/problem.ts';
import type {
  DeclineView,
  Presence,
  SaidView,
  SuggestionView,
} from '../../../bot/contract/panel-view.ts';
import type {
  InteractionView,
  ParkedView,
  SwarmSummary,
} from '../../../bot/contract/swarm-view.ts';
import { parkedEn } from './parked.ts';

const phases: Readonly<Record<InteractionView['phase'], string>> = {
  waiting: 'Waiting',
  ringing: 'Ringing',
  talking: 'Talking',
  held: 'On hold',
  transferring: 'Being transferred',
  'wrap-up': 'Wrap-up',
  ended: 'Ended',
};

const channels: Readonly<Record<InteractionView['channel'], string>> = {
  voice: 'Phone',
  chat: 'Chat',
  email: 'Mail',
  message: 'Message',
  callback: 'Call back',
  other: 'Contact',
};

const states: Readonly<Record<SwarmSummary['state'], string>> = {
  active: 'Active',
  resolved: 'Solved',
  cancelled: 'Cancelled',
};

const reasons: Readonly<Record<DeclineView, string>> = {
  'in-a-call': 'in a call',
  'off-work': 'off work',
  'not-my-subject': 'not their subject',
  'someone-else': 'someone else knows better',
};

const presence: Readonly<Record<Presence, string>> = {
  available: 'available now',
  busy: 'busy',
  away: 'away',
  'do-not-disturb': 'asked not to be disturbed',
  offline: 'offline',
  unknown: '',
};

const whyNot: Readonly<Record<SuggestionView['others'][number]['why'], string>> = {
  next: 'next if somebody can’t',
  offline: 'offline',
  'off-work': 'is off work',
  'do-not-disturb': 'asked not to be disturbed',
  'busy-elsewhere': 'already helps elsewhere',
};

const desk: Readonly<Record<NonNullable<SaidView['desk']>, string>> = {
  'on-desk': 'on your desktop ✓',
  'on-its-way': 'on its way to your desktop',
  'not-delivered': 'not on your desktop, only here',
  'in-panel': 'only here',
};

const said: Readonly<Record<SaidView['kind'], string>> = {
  note: 'for you',
  update: 'to all',
  resolution: 'answer',
};

const problems: Readonly<Record<ProblemCode, string>> = {
  unauthenticated: 'Sign in first.',
  'wrong-tenant': 'Case Swarm is not set up for your organization. Ask your admin.',
  'supervisors-only': 'This is for supervisors. An admin can make you one.',
  'reviewers-only': 'This is for supervisors and admins. An admin can make you one.',
  'admins-only': 'This is for admins. Another admin can make you one.',
  'not-found': 'This is not there, or not for you. Ask who opened it.',
  malformed: 'That did not arrive as it should. Reload the panel.',
  'too-large': 'That is too long. Shorten it.',
  'case-not-found': 'There is no such case that you can open. Check the number.',
  'case-forbidden': 'You can’t open this case. Ask your supervisor for access.',
  'case-closed': 'The case is closed. Reopen it first.',
  'unknown-skill': 'One of these subjects is gone. Choose another.',
  'request-missing': 'Write what you need.',
  'request-too-long': 'The question is too long: 2,000 characters fit.',
  'steps-too-long': '“Already tried” is too long: 2,000 characters fit.',
  'too-many-skills': 'Choose at most 10 subjects.',
  'not-parked': 'This is settled already.',
  'already-named': 'A swarm shows this customer already. Nothing changed.',
  'swarm-closed': 'Already closed. Nothing changed.',
  'text-missing': 'Write what solved it.',
  'text-too-long': 'The answer is too long: 4,000 characters fit.',
  'only-the-agent-closes-the-case': 'Only the agent of this swarm closes the case.',
  'swarm-running': 'This swarm is active already. Nothing changed.',
  'other-swarm-runs': 'Another swarm runs on this case. Go on there.',
  'only-the-agent-thanks': 'Only the agent of this swarm thanks for it.',
  'nobody-to-thank': 'There is nobody to thank: it is not solved, or nobody came.',
  'only-the-agent-reopens-the-case': 'Only the agent of this swarm reopens the case.',
  'all-covered': 'Every subject has somebody already. Name someone instead.',
  'already-in': 'This person is in already.',
  'person-unknown': 'Nobody in your organization is known by this. Choose somebody else.',
  'already-sent': 'The agent has this already.',
  'task-title-missing': 'Write what is to be done.',
  'task-title-too-long': 'The task is too long: 200 characters fit.',
  'task-owner-unknown': 'Choose somebody who is in the swarm.',
  'task-day-unknown': 'There is no such day. Choose another.',
  'settings-changed': 'Somebody else saved this meanwhile. Look at it again first.',
  'setting-out-of-range': 'This number is too small or too large.',
  'desk-name-missing': 'Give the desk a name.',
  'desk-name-too-long': 'The name is too long: 60 characters fit.',
  'desk-hours-unclear': 'The hours must begin before they end.',
  'desk-question-too-long': 'The question is too long: 200 characters fit.',
  'desk-queue-not-usable': 'A queue is one line of at most 200 characters.',
  'desk-queue-not-carried':
    'Nobody who takes over here can be told a queue. Choose who takes over, or leave the queue empty.',
  'desk-connection-unknown': 'This contact center takes no chats of employees. Choose another.',
  'desk-channel-unknown':
    'This is no link to a channel of your organization. Copy it from the channel’s menu in Teams.',
  'desk-channel-taken': 'Another desk has this channel. Choose another, or change that desk.',
  'desk-in-use': 'Threads are under way at this desk. Pause it, and remove it when they are over.',
  'article-title-missing': 'Write the question it answers.',
  'article-answer-missing': 'Write the answer.',
  'article-too-long': 'This is too long for an article. Shorten it, or write it in Dynamics.',
  'article-published': 'Somebody else has published it. There is nothing left to do.',
  'article-note-missing': 'Write in a sentence what should be different.',
  'article-other-turn':
    'Somebody else has sent it back or changed it meanwhile. Close it and look again.',
  'out-of-reach': 'A system behind this does not answer. Try again in a minute.',
};

const list = listIn('en');

/** What the panel says, in English. Every other language has all of it, or does not compile. */
export const en = {
  locale: 'en-GB',
  list: (names: readonly string[]): string => list(names),

  tryAgain: 'Try again',
  unreachable: 'Case Swarm does not answer.',
  unreachableWhy: 'Nothing is lost: swarms go on in Teams. This goes on by itself.',
  stale: (at: string): string => `Case Swarm does not answer. Showing ${at}.`,
  offline: (at: string): string => `You’re offline. Showing ${at}.`,
  offlineAction: 'Nothing can be sent until you’re connected again.',
  problems,

  signIn: 'Sign in',
  signInWhat: 'Sign in to ask experts.',
  signInWhy: 'A small window opens. It closes by itself.',
  signInAgain: 'You are signed out.',
  popupBlocked: 'The browser kept the window shut. Allow windows of this page, then press again.',
  signInRefused: 'The sign-in was not completed. Press again.',

  frameworkSilent: 'Dynamics doesn’t answer. The panel works, opening records does not.',
  loading: 'Fetching the panel',

  phases,
  channels,
  states,
  inHand: 'In hand',
  customer: 'Customer',
  unknownCustomer: 'Unknown customer',
  severalContacts: 'Which customer?',
  since: (time: string): string => `since ${time}`,
  contactOver: 'This contact is over.',
  noContact: 'No customer on the line.',
  noContactWhy: 'You can still ask for a case.',

  caseNumber: 'Case number',
  findCase: 'Find the case',
  whichCase: 'Which case is it about?',
  whichCaseWhy: 'Open cases of this customer:',
  noOpenCase: 'We know no open case of this customer. Enter a number.',
  openCase: (number: string): string => `Open ${number} in Dynamics`,
  otherCase: 'Another case',
  yourSwarms: 'Your swarms',
  openSwarm: (number: string): string => `Open ${number}`,

  ask: 'Ask for help',
  need: 'What do you need?',
  tried: 'Already tried',
  triedHint: 'So that nobody suggests it again',
  subjects: 'Subjects',
  suggested: 'named in the case',
  addSubject: 'Add a subject',
  noSubject: 'No subject is chosen: only your supervisor sees the swarm.',
  willAsk: 'Will ask',
  willAskNobody: 'Nobody can be asked right now. Your supervisor sees the swarm.',
  why: 'Why?',
  level: (skill: string, level: number): string => `${skill} ${level} of 5`,
  presence,
  whyNot,
  unmatched: (skills: string): string => `Nobody can be asked for ${skills} right now.`,
  lookingForPeople: 'Looking for people …',
  askExperts: 'Ask experts',
  asking: 'Asking …',
  caseClosed: 'This case is closed. Reopen it to ask for help.',
  othersSwarm: (code: string, agent: string): string =>
    `This case already has a swarm: ${code}, opened by ${agent}. Ask to be added.`,

  swarm: 'Swarm',
  people: 'People',
  joined: 'joined',
  asked: 'asked',
  declined: 'can’t now',
  reasons,
  someoneElseAt: (time: string): string => `someone else is asked at ${time}`,
  /** Why somebody is asked, as it is recorded. */
  reason: (told: string): string => told,
  nobodyYet: 'Nobody has come yet.',
  nobodyAsked:
    'Nobody is asked: no subject was chosen. Open the chat and add someone there. Your supervisor sees the swarm.',
  nextIs: (name: string, time: string): string => `Next: ${name}, at ${time}.`,
  nobodyFor: (skills: string): string => `We found nobody for ${skills}. Your supervisor knows.`,
  joinedOf: (joined: number, asked: number): string => `${joined} of ${asked} joined`,
  chatComing: 'The chat is being made. You can go on.',
  openChat: 'Open chat',
  saidBack: 'Said back',
  nothingSaid: 'Nothing yet. Answers show up here.',
  said,
  desk,
  useInCase: 'Use in case',
  parked: parkedEn,
  notDelivered: (what: ParkedView['what']): string => `Not delivered: ${parkedEn[what]}.`,

  retrying: 'Being tried again …',

  thank: 'Thank',
  thankNames: (names: string): string => `Thank ${names}`,
  thanking: 'Sending …',
  thanked: 'Your thanks are in the chat.',
  thanks: (names: string): string => `Thank you, ${names}! That solved it.`,

  resolve: 'Resolve',
  whatSolved: 'What solved it?',
  closeCase: 'Close the case with it',
  resolving: 'Saving …',
  cancel: 'Not yet',
  solvedBy: (name: string, time: string): string => `Solved by ${name} at ${time}.`,
  cancelledBy: (name: string, time: string): string => `Cancelled by ${name} at ${time}.`,
  note: {
    saving: 'The answer is being saved to the case.',
    saved: 'The answer is on the case.',
    'not-saved': 'The answer is not on the case yet.',
  },

  news: {
    joined: (name: string): string => `${name} joined`,
    declined: (name: string): string => `${name} can’t now`,
    answered: (name: string): string => `${name} answered`,
    solved: (name: string): string => `Solved by ${name}`,
    cancelled: (name: string): string => `Cancelled by ${name}`,
    about: (code: string): string => `Swarm ${code}`,
  },
} as const;

type Wide<T> = T extends string
  ? string
  : T extends (...given: infer G) => string
    ? (...given: G) => string
    : { readonly [K in keyof T]: Wide<T[K]> };

export type Words = Wide<typeof en>;
