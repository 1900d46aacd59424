import type { Load, BoardNumbers, BoardYardstick, Risk } from '../domain/board/numbers.ts';
import type { DayRange, Trends } from '../domain/board/trends.ts';
import type { BoardSwarm } from '../domain/board/board-swarm.ts';
import type { IsoTime, PersonId, SkillId, SwarmId, TenantId } from '../domain/ids.ts';
import type { Phase } from '../domain/interaction/interaction.ts';

/** The headline numbers, each of which is a filter as well. */
export const shows = ['waiting', 'on-hold', 'no-expert', 'unmatched', 'not-delivered'] as const;
export type Show = (typeof shows)[number];

export type BoardFilter = {
  /** Words of its code, case number, title or agent, whatever their case. */
  readonly search?: string | undefined;
  readonly skill?: SkillId | undefined;
  readonly risk?: Risk | undefined;
  readonly product?: string | undefined;
  /** Absent: in any state. */
  readonly state?: BoardSwarm['state'] | undefined;
  /** Active swarms they help in, or are waited for in: of what is over nobody's load is counted. */
  readonly person?: PersonId | undefined;
  readonly show?: Show | undefined;
  /** Opened on these days. */
  readonly opened?: DayRange | undefined;
};

/** A swarm as a row of the list. */
export type BoardRow = {
  readonly swarm: Omit<BoardSwarm, 'joined' | 'waitedFor' | 'undelivered'> & {
    readonly joined: number;
    readonly waitedFor: number;
    readonly undelivered: number;
  };
  readonly risk: Risk | undefined;
  /** What the customer does now; absent when no contact is shown. Not a number of the board. */
  readonly phase: Phase | undefined;
};

export type BoardPage = {
  /** How many there are. */
  readonly total: number;
  readonly rows: readonly BoardRow[];
};

/** What a filter can be set to. */
type BoardChoices = {
  readonly skills: readonly { readonly id: SkillId; readonly name: string }[];
  readonly products: readonly string[];
};

export type TrendFilter = {
  readonly skill?: SkillId | undefined;
  readonly product?: string | undefined;
};

/** How far a listing in the order of opening has come. */
export type BoardPlace = { readonly openedAt: IsoTime; readonly id: SwarmId };

/** What supervisors see of all swarms of a tenant: the projections' word for `domain/board`. */
export interface Board {
  numbers(tenantId: TenantId, yardstick: BoardYardstick): Promise<BoardNumbers>;
  /** The riskiest first, of equals the oldest; what is over last, the newest first. */
  page(
    tenantId: TenantId,
    yardstick: BoardYardstick,
    wanted: { readonly filter: BoardFilter; readonly atMost: number },
  ): Promise<BoardPage>;
  /** In the order of opening, for who reads them all. @param after absent: from the first */
  list(
    tenantId: TenantId,
    yardstick: BoardYardstick,
    wanted: {
      readonly filter: BoardFilter;
      readonly after?: BoardPlace | undefined;
      readonly atMost: number;
    },
  ): Promise<readonly BoardRow[]>;
  overloaded(
    tenantId: TenantId,
    yardstick: Pick<BoardYardstick, 'swarmsAtOnce'>,
  ): Promise<readonly Load[]>;
  /** How much one person has; undefined when it is nothing. */
  loadOf(tenantId: TenantId, person: PersonId): Promise<Load | undefined>;
  trends(tenantId: TenantId, range: DayRange, filter: TrendFilter): Promise<Trends>;
  /** Of the swarms opened since then. */
  choices(tenantId: TenantId, since: IsoTime): Promise<BoardChoices>;
  /** What people call them by. */
  namesOf(
    tenantId: TenantId,
    swarms: readonly SwarmId[],
  ): Promise<ReadonlyMap<SwarmId, Pick<BoardSwarm, 'code' | 'caseNumber'>>>;
  /** When the last swarm was solved. */
  lastSolvedAt(tenantId: TenantId): Promise<IsoTime | undefined>;
}
