/** A contact center that tells nothing more of a contact that is live: its card says so by itself, once. */
import { after, type IsoTime } from '../ids.ts';
import type { Channel } from './facts.ts';
import type { Interaction, Phase } from './interaction.ts';

/**
 * In a call something happens every few seconds; on hold nothing does, and who writes pauses. Long enough
 * that a redrawing for it is rare beside what is drawn for news.
 */
const silentAfterMs = ({ phase, channel }: Interaction): number =>
  phase === 'held' || writing.includes(channel) ? 10 * 60_000 : 2 * 60_000;
const writing: readonly Channel[] = ['chat', 'message', 'email'];
/** While cards wait for each other, those with news go first. */
const againMs = 60_000;
/** After the talk the agent writes in peace. */
const quietPhases: readonly Phase[] = ['wrap-up', 'ended'];

type Hearing = {
  /** When there was news last, by our own clock: that of the contact center may be wrong. */
  readonly heardAt: IsoTime;
  readonly now: IsoTime;
  readonly isShown: boolean;
  readonly isCrowded: boolean;
};

/** The interaction as it says of itself whether it is silent, and when to look again. */
export function withSilence(
  interaction: Interaction,
  { heardAt, now, isShown, isCrowded }: Hearing,
): { readonly interaction: Interaction; readonly lookAt?: IsoTime } {
  const { silentSince, ...heard } = interaction;
  const spoken = silentSince === undefined ? interaction : heard;
  if (!isShown || quietPhases.includes(interaction.phase)) return { interaction: spoken };
  const silentAt = after(heardAt, silentAfterMs(interaction));
  if (silentAt > now) return { interaction: spoken, lookAt: silentAt };
  if (silentSince === heardAt) return { interaction };
  if (isCrowded) return { interaction: spoken, lookAt: after(now, againMs) };
  return { interaction: { ...heard, silentSince: heardAt } };
}
