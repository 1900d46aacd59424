import { isoTime, type IsoTime } from '../../domain/ids.ts';

/** As `timestamptz` comes back from both drivers. */
export const iso = (at: Date): IsoTime => isoTime(at.getTime());
export const json = (value: unknown): string => JSON.stringify(value);
