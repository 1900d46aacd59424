import { after, type IsoTime } from '../ids.ts';
import type { Interaction } from './interaction.ts';

/** One that says nothing for a day is over, whatever it last said: its end was lost. */
export const forgottenMs = 24 * 60 * 60_000;

/** Whether there is nothing live to show of it any more. */
export const isOver = (
  { phase, updatedAt }: Pick<Interaction, 'phase' | 'updatedAt'>,
  now: IsoTime,
): boolean => phase === 'ended' || after(updatedAt, forgottenMs) <= now;
