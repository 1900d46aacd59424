import type { DeskValue } from '../../../bot/contract/desks-view.ts';

/** What each part of the form works on. */
export type DeskPart = {
  readonly value: DeskValue;
  readonly change: (part: Partial<DeskValue>) => void;
};
