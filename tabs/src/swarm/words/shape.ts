import type { Happening, HappeningKind } from '../../../../bot/contract/happening.ts';
import type { ProblemCode } from '../../../../bot/contract/problem.ts';
import type {
  CatchUpView,
  InteractionView,
  PersonView,
  SkillView,
} from '../../../../bot/contract/swarm-view.ts';

type Told<K extends HappeningKind> = Extract<Happening, { readonly kind: K }>;
/** One phrase for each thing that can happen. */
export type HappeningWords = {
  readonly [K in HappeningKind]: (told: Told<K>) => string;
};
type MomentKind = Extract<CatchUpView['known'][number], { kind: 'moment' }>['moment'];

type ByTime = (time: string) => string;

/** What every language has to say: a language that lacks a phrase does not compile. */
export type SwarmWords = Readonly<
  Record<
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
    | 'nothingHappened'
    | 'nobodyAsked'
    | 'noTasksLeft'
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
    | 'openCase'
    | 'caseGone'
    | 'caseUnknown'
    | 'timeline'
    | 'skipToo'
    | 'caseClosesWithIt'
    | 'caseStaysOpen',
    string
  >
> & {
  readonly stateLine: (number: string, code: string, time: string, agent: string) => string;
  readonly liveAsOf: ByTime;
  readonly asOf: ByTime;
  readonly reactivatedBy: (name: string, time: string) => string;
  readonly onlyAgentCloses: (agent: string) => string;
  readonly caseStays: (agent: string) => string;
  readonly caseNotYours: (agent: string) => string;
  readonly youAdded: (name: string) => string;
  readonly rolledBack: (why: string) => string;
  /** Where this page says it otherwise than the rest. */
  readonly problems: Readonly<Partial<Record<ProblemCode, string>>>;
  readonly moments: Readonly<Record<MomentKind, ByTime>>;
  readonly selfService: (flow: string, outcome: string) => string;
  readonly taskDone: (title: string, owner: string) => string;
  readonly toldAgent: string;
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
  /** What a field of the case is called, as it was told when the swarm was opened. */
  readonly field: (told: string) => string;
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
