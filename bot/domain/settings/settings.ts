/**
 * What an admin decides for a tenant. A **section** is saved as a whole; what was never saved, or was
 * given back, is as the environment says.
 */
import type { IsoTime, TenantId } from '../ids.ts';
import type { MaskPolicy } from '../interaction/masking/index.ts';
import type { Person } from '../swarm/person.ts';

export type Invitations = {
  /** How long a person may stay silent before the next is asked. */
  readonly silenceMs: number;
  /** How many active swarms one person may be in at once. */
  readonly swarmsAtOnce: number;
};

/** How many days something stays once it is over. */
export type Retention = {
  readonly deliveriesDays: number;
  readonly activitiesDays: number;
  /** What was written in a swarm that is over; `keep`: for ever. */
  readonly wordsDays: number | 'keep';
};

export type Settings = {
  readonly invitations: Invitations;
  readonly masking: MaskPolicy;
  readonly retention: Retention;
};
export type Section = keyof Settings;

export const sections = [
  'invitations',
  'masking',
  'retention',
] as const satisfies readonly Section[];

/** One save. The newest of a section is in force; the older ones tell who changed what. */
export type SettingsChange<S extends Section = Section> = {
  [One in S]: {
    readonly tenantId: TenantId;
    readonly section: One;
    /** 1 for the first save. */
    readonly version: number;
    /** Undefined: given back to the environment. */
    readonly value: Settings[One] | undefined;
    readonly at: IsoTime;
    readonly by: Person;
  };
}[S];

export const defaultRetention: Retention = {
  deliveriesDays: 90,
  activitiesDays: 7,
  wordsDays: 'keep',
};

const minuteMs = 60_000;
type Range = readonly [least: number, most: number];

/** Teams repeats an activity within minutes, and a retry may come days later. */
const ranges: Readonly<Record<string, Range>> = {
  silenceMs: [minuteMs, 24 * 60 * minuteMs],
  swarmsAtOnce: [1, 20],
  deliveriesDays: [1, 3_650],
  activitiesDays: [1, 90],
  wordsDays: [30, 3_650],
};

/** The first field that is out of range, with what would do; undefined when all is well. */
export function outOfRange(
  value: Settings[Section],
): { readonly field: string; readonly range: Range } | undefined {
  for (const [field, one] of Object.entries(value)) {
    const range = ranges[field];
    if (!range || typeof one !== 'number') continue;
    const [least, most] = range;
    if (!Number.isInteger(one) || one < least || one > most) return { field, range };
  }
  return undefined;
}
