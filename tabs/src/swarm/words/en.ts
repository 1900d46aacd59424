import type { Happening, HappeningKind } from '../../../../bot/contract/happening.ts';
import type { ProblemCode } from '../../../../bot/contract/problem.ts';
import type {
  CatchUpView,
  InteractionView,
  PersonView,
  SkillView,
} from '../../../../bot/contract/swarm-view.ts';

type Told<K extends HappeningKind> = Extract<Happening, { readonly kind: K }>;
export type HappeningWords = {
  readonly [K in HappeningKind]: (told: Told<K>) => string;
};
type MomentKind = Extract<CatchUpView['known'][number], { kind: 'moment' }>['moment'];

const list = new Intl.ListFormat('en', { type: 'conjunction' });
const somebody = 'Somebody';

/** Everything the tab of a swarm says, in English. Every other language has all of it. */
export const en: SwarmWords = {
  loading: 'Fetching the swarm',
  noSwarm: 'No swarm is chosen.',
  noSwarmWhy: 'Open one from its card in Teams: the button is called “Open swarm”.',
  notYours: 'There is no swarm here that you are in.',
  notYoursWhy: 'A swarm is shown to its members and to who was asked. Ask its agent to add you.',
  unreachableWhy: 'Nothing is lost: this page goes on by itself.',
  signedOut: 'You are signed out.',

  stateLine: (number, code, time, agent) => `${number} · ${code} · opened ${time} by ${agent}`,
  liveAsOf: (time) => `Live, as of ${time}`,
  asOf: (time) => `As of ${time}`,
  reactivatedBy: (name, time) => `Active again since ${time}, by ${name}`,
  openChat: 'Open chat',
  resolve: 'Resolve',
  cancelSwarm: 'Cancel swarm',
  reactivate: 'Reactivate',
  undo: 'Undo',
  close: 'Close',
  notNow: 'Not now',
  dismiss: 'Dismiss',

  resolveTitle: 'Resolve the swarm',
  whatSolved: 'What solved it?',
  goesToCase: 'This goes to the case and, with a customer on the line, to the agent.',
  closeCase: 'Close the case with it',
  onlyAgentCloses: (agent) => `The case stays open: only ${agent} closes it.`,
  cancelTitle: 'Cancel the swarm',
  whyCancel: 'Why?',
  cancelHint: 'Everybody in the swarm reads this.',
  reactivateTitle: 'Reactivate the swarm',
  reactivateHint: 'The same people go on in the same chat. Open subjects are asked for again.',
  reopenCase: 'Reopen the case with it',
  caseStays: (agent) => `A closed case stays closed: only ${agent} reopens it.`,

  youResolved: 'You resolved the swarm.',
  youCancelled: 'You cancelled the swarm.',
  youReactivated: 'The swarm is active again.',
  youPosted: 'Posted to the chat.',
  youSent: 'Sent to the agent.',
  youAdded: (name) => `${name} is in the swarm now.`,
  youAddedTask: 'The task is added.',
  youDidTask: 'Done.',
  youReopenedTask: 'The task is open again.',
  youRemovedTask: 'The task is taken away.',
  youRetried: 'It is being sent again.',
  rolledBack: (why) => `Not done, nothing changed: ${why}`,
  noAnswer: 'Case Swarm did not answer. Try again.',
  problems: { 'text-missing': 'Write something first.' },

  catchUp: 'Catch-up',
  known: 'Known',
  tried: 'Tried',
  decided: 'Decided',
  open: 'Open',
  nothingKnown: 'Nothing new yet.',
  nothingTried: 'Nothing was named.',
  nothingDecided: 'Nothing yet.',
  nothingOpen: 'Nothing.',
  moments: {
    'held-long': (time) => `Customer on hold since ${time}`,
    'mood-turned': (time) => `Customer’s mood turned at ${time}`,
    transferred: (time) => `Customer being transferred since ${time}`,
    ended: (time) => `Contact ended at ${time}`,
  },
  selfService: (flow, outcome) => `Self-service “${flow}”: ${outcome}`,
  taskDone: (title, owner) => (owner === '' ? `${title} (done)` : `${title} (done, ${owner})`),
  decidedBy: { answer: 'Answer', 'told-agent': 'Told the agent', cancelled: 'Cancelled' },
  openSubject: {
    asked: (name, until) =>
      until === ''
        ? `${name}: somebody is asked`
        : `${name}: somebody is asked, else others at ${until}`,
    searching: (name) => `${name}: looking for somebody`,
    nobody: (name) => `${name}: nobody found. The supervisor knows.`,
  },
  openTask: (title, owner, due) =>
    [title, owner, due === '' ? '' : `due ${due}`].filter((part) => part !== '').join(', '),

  live: 'Live',
  noInteraction: 'No interaction is connected. Question and case are below.',
  phase: {
    waiting: (time) => `Waiting since ${time}`,
    ringing: (time) => `Ringing since ${time}`,
    talking: (time) => `Talking since ${time}`,
    held: (time) => `On hold since ${time}`,
    transferring: (time) => `Being transferred since ${time}`,
    'wrap-up': (time) => `Wrap-up since ${time}`,
    ended: (time) => `Ended ${time}`,
  },
  withAgent: (name) => `with ${name}`,
  moodUnknown: 'Mood: not reported',
  moods: { positive: 'good', neutral: 'neutral', negative: 'tense', mixed: 'mixed' },
  mood: (mood, time, before) =>
    `Mood: ${mood} since ${time}${before === '' ? '' : `, ${before} before`}`,
  silence: (time) => `No news from the contact center since ${time}.`,
  whatWasSaid: 'What was said',
  agent: 'Agent',
  customer: 'Customer',
  newLines: (count) => `${count} new`,
  follow: 'Follow',
  nothingSaid: 'Nothing was said yet, or it is not reported.',

  question: 'Question',
  alreadyTried: 'Already tried',
  subjects: 'Subjects',
  subject: {
    covered: (name) => (name === '' ? 'covered' : `covered by ${name}`),
    asked: () => 'somebody is asked',
    searching: () => 'looking for somebody',
    nobody: () => 'nobody found yet',
  },

  people: 'People',
  here: 'here',
  asked: 'asked',
  roles: { agent: 'agent', expert: 'expert', observer: 'looks in' },
  askedSince: (subjects, time) => `${subjects} · since ${time}`,
  whyAsked: (why) => `Why: ${why}`,
  notAsked: 'Not asked',
  reason: (told) => told,
  addSomeone: 'Add someone',
  addTitle: 'Add someone',
  addWho: 'Name or mail address',
  find: 'Find',
  finding: 'Looking …',
  add: (name) => `Add ${name}`,
  isIn: 'is in already',
  foundNobody: 'We found nobody by this name. Try the mail address.',
  addHint: 'They see the whole chat. They are not asked first.',

  updates: 'Updates',
  noUpdates: 'Nothing was posted yet.',
  writeUpdate: 'Say what you found',
  post: 'Post to all',
  sendToAgent: 'Send to agent',
  overNoUpdates: 'This swarm is over. Reactivate it to go on.',

  tasks: 'Tasks',
  noTasks: 'No tasks. Add what somebody promises to do.',
  addTask: 'Add a task',
  taskTitle: 'What is to be done?',
  taskOwner: 'Who?',
  taskDue: 'By when? (if you know)',
  saveTask: 'Add task',
  due: (day) => `due ${day}`,
  late: (day) => `late, was due ${day}`,
  done: 'done',
  markDone: (title) => `Done: ${title}`,
  removeTask: (title) => `Take away: ${title}`,
  fromDynamics: 'from Dynamics',
  tasksOld: 'Dynamics doesn’t answer: changes made there may be missing.',
  tasksRefused: 'The app may not read tasks in Dynamics. A Dynamics admin can allow it.',
  tasksWaiting: 'Your changes are on their way to Dynamics.',

  files: 'Files',
  lookingForFiles: 'Looking into the chat …',
  noFiles: 'No files yet. What is shared in the chat shows up here.',
  noChatYet: 'The chat is being made. Files shared there show up here.',
  filesRefused: (missing) =>
    `The app may not read this chat’s messages (${missing}). A Teams admin can allow it; then install the app in the chat again.`,
  filesUnreachable: 'Teams doesn’t answer. The files come back by themselves.',
  filesForMembers: 'Files are shown to members.',
  filesMore: 'Older ones stand in the chat.',
  opensInNewTab: 'opens beside',

  case: 'Case',
  caseNumber: 'Number',
  timeline: 'Timeline',
  notDelivered: (what) => `Not delivered: ${what}`,
  sinceWhy: (time, reason) => `Given up at ${time}: ${reason}`,
  givenUp: {
    network: 'no answer came',
    Forbidden: 'the app is not allowed to',
    'http-403': 'the app is not allowed to',
    'http-404': 'it is not there any more',
    BotNotInConversationRoster: 'the app was removed from the chat',
  },
  skipToo: 'Nothing goes out behind it until then.',
  answerNote: {
    saving: 'The answer is being saved to the case.',
    saved: 'The answer is on the case.',
    'not-saved': 'The answer is not on the case yet. See “Not delivered”.',
  },
  caseClosesWithIt: 'The case is closed with it.',
  caseStaysOpen: 'The case stays open.',

  happened: {
    'swarm-opened': ({ by }) => `${by} opened the swarm`,
    'chat-opened': () => 'The chat is open',
    'expert-invited': ({ person, subjects }) =>
      subjects.length === 0
        ? `${person} was asked`
        : `${person} was asked: ${list.format(subjects)}`,
    'expert-joined': ({ person }) => `${person || somebody} joined`,
    'no-answer': () => 'No answer yet: someone else is asked',
    'no-longer-needed': ({ person }) => `${person || somebody} is no longer needed`,
    'person-added': ({ by, person }) => `${by} added ${person}`,
    'more-experts-wanted': ({ by }) => `${by} asked for more people`,
    'interaction-shown': () => 'The live interaction is shown',
    'update-posted': ({ by }) => `${by} posted an update`,
    'sent-to-agent': ({ by, from }) =>
      by === from
        ? `${by} sent an answer to the agent`
        : `${by} sent ${from}’s answer to the agent`,
    'agent-has-it': () => 'It is on the agent’s desktop',
    'swarm-resolved': ({ by }) => `${by} resolved the swarm`,
    'answer-saved': () => 'The answer is on the case',
    'swarm-cancelled': ({ by }) => `${by} cancelled the swarm`,
    'swarm-reactivated': ({ by, reopensCase }) =>
      reopensCase
        ? `${by} reactivated the swarm and reopened the case`
        : `${by} reactivated the swarm`,
    'task-added': ({ by, title, owner }) =>
      by === owner ? `${by} took a task: ${title}` : `${by} gave ${owner} a task: ${title}`,
    'task-done': ({ by, title }) => `${by} finished: ${title}`,
    'task-reopened': ({ by, title }) => `${by} opened again: ${title}`,
    'task-removed': ({ by, title }) => `${by} took away: ${title}`,
    'task-changed-in-dynamics': ({ title }) => `Changed in Dynamics: ${title}`,
    'delivery-settled': ({ by, how }) =>
      how === 'retry' ? `${by} had it sent again` : `${by} went past what was not delivered`,
    erased: () => 'Erased',
  },
};

type ByTime = (time: string) => string;

export type SwarmWords = {
  readonly [
    K in
      | 'loading'
      | 'noSwarm'
      | 'noSwarmWhy'
      | 'notYours'
      | 'notYoursWhy'
      | 'unreachableWhy'
      | 'signedOut'
      | 'openChat'
      | 'resolve'
      | 'cancelSwarm'
      | 'reactivate'
      | 'undo'
      | 'close'
      | 'notNow'
      | 'dismiss'
      | 'resolveTitle'
      | 'whatSolved'
      | 'goesToCase'
      | 'closeCase'
      | 'cancelTitle'
      | 'whyCancel'
      | 'cancelHint'
      | 'reactivateTitle'
      | 'reactivateHint'
      | 'reopenCase'
      | 'youResolved'
      | 'youCancelled'
      | 'youReactivated'
      | 'youPosted'
      | 'youSent'
      | 'youAddedTask'
      | 'youDidTask'
      | 'youRemovedTask'
      | 'youReopenedTask'
      | 'youRetried'
      | 'noAnswer'
      | 'catchUp'
      | 'known'
      | 'tried'
      | 'decided'
      | 'open'
      | 'nothingKnown'
      | 'nothingTried'
      | 'nothingDecided'
      | 'nothingOpen'
      | 'live'
      | 'noInteraction'
      | 'moodUnknown'
      | 'whatWasSaid'
      | 'agent'
      | 'customer'
      | 'follow'
      | 'nothingSaid'
      | 'question'
      | 'alreadyTried'
      | 'subjects'
      | 'people'
      | 'here'
      | 'asked'
      | 'notAsked'
      | 'addSomeone'
      | 'addTitle'
      | 'addWho'
      | 'find'
      | 'finding'
      | 'isIn'
      | 'foundNobody'
      | 'addHint'
      | 'updates'
      | 'noUpdates'
      | 'writeUpdate'
      | 'post'
      | 'sendToAgent'
      | 'overNoUpdates'
      | 'tasks'
      | 'noTasks'
      | 'addTask'
      | 'taskTitle'
      | 'taskOwner'
      | 'taskDue'
      | 'saveTask'
      | 'done'
      | 'fromDynamics'
      | 'tasksOld'
      | 'tasksRefused'
      | 'tasksWaiting'
      | 'files'
      | 'lookingForFiles'
      | 'noFiles'
      | 'noChatYet'
      | 'filesUnreachable'
      | 'filesForMembers'
      | 'filesMore'
      | 'opensInNewTab'
      | 'case'
      | 'caseNumber'
      | 'timeline'
      | 'skipToo'
      | 'caseClosesWithIt'
      | 'caseStaysOpen'
  ]: string;
} & {
  readonly stateLine: (number: string, code: string, time: string, agent: string) => string;
  readonly liveAsOf: ByTime;
  readonly asOf: ByTime;
  readonly reactivatedBy: (name: string, time: string) => string;
  readonly onlyAgentCloses: (agent: string) => string;
  readonly caseStays: (agent: string) => string;
  readonly youAdded: (name: string) => string;
  readonly rolledBack: (why: string) => string;
  /** Where this page says it otherwise than the rest. */
  readonly problems: Readonly<Partial<Record<ProblemCode, string>>>;
  readonly moments: Readonly<Record<MomentKind, ByTime>>;
  readonly selfService: (flow: string, outcome: string) => string;
  readonly taskDone: (title: string, owner: string) => string;
  readonly decidedBy: Readonly<Record<CatchUpView['decided'][number]['kind'], string>>;
  /** `until` is empty where nobody knows. */
  readonly openSubject: Readonly<
    Record<'asked' | 'searching' | 'nobody', (name: string, until: string) => string>
  >;
  readonly openTask: (title: string, owner: string, due: string) => string;
  readonly phase: Readonly<Record<InteractionView['phase'], ByTime>>;
  readonly withAgent: (name: string) => string;
  readonly moods: Readonly<Record<NonNullable<InteractionView['mood']>['label'], string>>;
  readonly mood: (mood: string, time: string, before: string) => string;
  readonly silence: ByTime;
  readonly newLines: (count: number) => string;
  readonly subject: Readonly<Record<SkillView['status'], (name: string) => string>>;
  readonly roles: Readonly<Record<PersonView['role'], string>>;
  readonly askedSince: (subjects: string, time: string) => string;
  readonly whyAsked: (why: string) => string;
  /** Reasons are kept as the sentence that was told, in English: what of it is known is put into this language. */
  readonly reason: (told: string) => string;
  readonly add: (name: string) => string;
  readonly due: (day: string) => string;
  readonly late: (day: string) => string;
  readonly markDone: (title: string) => string;
  readonly removeTask: (title: string) => string;
  readonly filesRefused: (missing: string) => string;
  readonly notDelivered: (what: string) => string;
  readonly sinceWhy: (time: string, reason: string) => string;
  readonly givenUp: Readonly<Record<string, string>>;
  readonly answerNote: Readonly<Record<'saving' | 'saved' | 'not-saved', string>>;
  readonly happened: HappeningWords;
};
