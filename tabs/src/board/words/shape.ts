import type { BoardNumbersView, RiskView, WorryView } from '../../../../bot/contract/board-view.ts';
import type { SwarmSummary } from '../../../../bot/contract/swarm-view.ts';
import type { DurationWords } from '../durations.ts';

export type ActKind = 'ask-more' | 'name' | 'message' | 'resolve' | 'cancel' | 'retry' | 'skip';
export type Headline = 'waiting' | 'onHold' | 'noExpert' | 'notDelivered';

type Text = (value: string) => string;
type Count = (count: number) => string;

/** Every number the page shows has one. */
type Definitions = Readonly<
  Record<Exclude<keyof BoardNumbersView, 'noExpert' | 'late' | 'overloaded'>, string>
> & {
  readonly noExpert: Text;
  readonly late: (expert: string, solved: string) => string;
  readonly overloaded: Count;
  readonly firstExpert: string;
  readonly opened: string;
  readonly solved: string;
  readonly trendUnmatched: string;
};

export type BoardWords = {
  readonly title: string;
  readonly loading: string;
  readonly views: string;
  readonly board: string;
  readonly trends: string;
  readonly live: string;
  readonly asOf: Text;
  readonly notForYou: string;
  readonly notForYouWhy: string;
  readonly durations: DurationWords;

  readonly numbers: string;
  readonly number: Readonly<Record<Headline, (target: string) => string>>;
  readonly inAll: string;
  readonly active: Count;
  readonly late: Count;
  readonly watch: Count;
  readonly unmatched: Count;
  readonly overloaded: Count;
  readonly define: string;
  readonly definitions: Definitions;
  readonly definitionOf: Text;

  readonly filters: string;
  readonly search: string;
  readonly searchHint: string;
  readonly risk: string;
  readonly skill: string;
  readonly product: string;
  readonly state: string;
  readonly any: string;
  readonly noProduct: string;
  readonly from: string;
  readonly to: string;
  readonly risks: Readonly<Record<RiskView, string>>;
  readonly states: Readonly<Record<SwarmSummary['state'] | 'all', string>>;
  readonly clear: string;
  /** Nobody may know their name any more. */
  readonly withPerson: (name: string | undefined) => string;
  readonly removePerson: (name: string | undefined) => string;
  readonly inNoSwarm: (name: string | undefined) => string;
  readonly inNoSwarmWhy: string;
  readonly noneOfTheirs: (name: string, swarms: number) => string;
  readonly exportCsv: string;
  readonly exporting: string;
  readonly exported: Text;

  readonly list: string;
  readonly columns: Readonly<
    Record<'risk' | 'swarm' | 'age' | 'firstExpert' | 'people' | 'customer' | 'next', string>
  >;
  readonly countOf: (shown: number, total: number) => string;
  readonly moreByFilter: string;
  readonly changes: Count;
  readonly openSwarm: Text;
  readonly worries: Readonly<Record<WorryView, string>>;
  /** In a column's head. */
  readonly target: Text;
  readonly over: Text;
  readonly nobodyYet: string;
  readonly nobodyCame: string;
  readonly afterTime: Text;
  readonly people: (joined: number, waitedFor: number) => string;
  readonly nobodyFor: Text;
  readonly heldFor: Text;
  readonly noContact: string;
  readonly undelivered: Count;
  readonly ended: Text;
  readonly opened: (time: string, agent: string) => string;
  readonly emptyBoard: string;
  readonly emptyBoardSince: Text;
  readonly emptyBoardWhy: string;
  readonly nothingFits: string;
  readonly nothingFitsWhy: string;

  readonly act: string;
  readonly actOn: Text;
  readonly askMore: string;
  readonly askMoreHint: string;
  readonly name: string;
  readonly message: string;
  readonly resolve: string;
  readonly cancel: string;
  readonly retry: string;
  readonly skip: string;
  readonly close: string;
  readonly notNow: string;
  readonly dismiss: string;
  readonly acting: string;
  readonly done: Readonly<Record<ActKind, (code: string, name: string) => string>>;
  readonly notDone: Text;

  readonly nameTitle: Text;
  readonly nameHint: string;
  readonly findSomebody: string;
  readonly find: string;
  readonly looking: string;
  readonly foundNobody: string;
  readonly nobodyKnows: string;
  readonly noAnswer: string;
  readonly knows: (skill: string, level: number) => string;
  readonly inSwarms: Count;
  readonly isAsked: string;
  readonly nameThem: Text;
  readonly messageTitle: Text;
  readonly messageLabel: string;
  readonly messageHint: string;
  readonly send: string;
  readonly resolveTitle: Text;
  readonly resolveLabel: string;
  readonly resolveHint: string;
  readonly cancelTitle: Text;
  readonly cancelLabel: string;
  readonly cancelHint: string;

  readonly parkedTitle: string;
  readonly parkedWhat: Text;
  readonly parkedSince: (time: string, why: string) => string;
  readonly parkedNoSwarm: string;
  readonly parkedMore: string;
  readonly givenUp: Readonly<Record<string, string>>;
  readonly overloadedTitle: string;
  readonly overloadedHint: string;
  readonly swarmsOf: Count;

  readonly drawer: {
    readonly question: string;
    readonly tried: string;
    readonly subjects: string;
    readonly people: string;
    readonly asked: Text;
    readonly timeline: string;
    readonly answer: string;
    readonly cancelled: string;
    readonly openChat: string;
    readonly covered: Text;
    readonly askedFor: string;
    readonly searching: string;
    readonly nobody: string;
    readonly roles: Readonly<Record<'agent' | 'expert' | 'observer', string>>;
    readonly gone: string;
    readonly noAnswer: string;
  };

  readonly trendWords: {
    readonly lede: (from: string, to: string) => string;
    readonly byDay: string;
    readonly bySkill: string;
    readonly byProduct: string;
    readonly opened: string;
    readonly solved: string;
    readonly firstExpert: string;
    readonly unmatched: string;
    readonly asTable: string;
    readonly asChart: string;
    readonly day: string;
    readonly nothing: string;
    readonly nothingWhy: string;
    readonly swarms: string;
    readonly minutes: string;
    readonly volume: (opened: number, solved: number) => string;
    readonly wait: (time: string, withoutExpert: number) => string;
    readonly noWait: string;
    readonly topSkill: Text;
    readonly topProduct: Text;
    readonly notMeasured: string;
    readonly point: (name: string, what: string) => string;
  };
  readonly partFailed: string;
};
