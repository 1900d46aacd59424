import { after, type IsoTime } from '../ids.ts';
import type { ContactAgent, Named } from './facts.ts';
import type { Interaction } from './interaction.ts';
import { own } from './own.ts';

/**
 * When something happened that we say of it ourselves: now, and behind all that is known already,
 * whatever clocks said when that was told.
 */
export function saidAt({ updatedAt }: Interaction, now: IsoTime): IsoTime {
  const next = after(updatedAt, 1);
  return now > next ? now : next;
}

/** Who has the customer now, or had them last; and their mail address if anybody told it. */
export function agentInHand({ agents, names }: Interaction): ContactAgent | undefined {
  const last = agents.at(-1);
  if (!last) return undefined;
  const { hasLeft: _stillNamed, ...agent } = last;
  const mail = agent.mail ?? own(names, agent.id)?.mail;
  return { ...agent, ...(mail !== undefined && { mail }) };
}

/** What an id is called, if anybody said so: with the fact itself, or later. */
export function nameOf({ names }: Interaction, named: Named): string | undefined {
  return named.name ?? own(names, named.id)?.name;
}

/** Some tell that it came into the next queue before they tell who left by it. */
const queueFirstMs = 2_000;

/** Where a transfer at this time went, by name: as it was told, or the queue it came into since. */
export function transferredTo(
  interaction: Interaction,
  { at, to }: { readonly at: IsoTime; readonly to?: Named },
): string | undefined {
  const { queue, queuedAt, agents } = interaction;
  // Whom an id alone names may be told with their name once they are there.
  const same = [to, queue, ...agents].filter((one) => to && one?.id === to.id);
  const isSince = queuedAt !== undefined && queuedAt >= after(at, -queueFirstMs);
  const since = isSince ? [queue] : [];
  return [...same, ...since]
    .map((one) => one && nameOf(interaction, one))
    .find((name) => name !== undefined);
}

/** Ids told without a name so far. */
export function unnamed(interaction: Interaction): readonly string[] {
  const { queue, agents, selfService, disposition } = interaction;
  const told = [queue, selfService?.flow, disposition, ...agents];
  return told
    .filter((one) => one !== undefined)
    .filter((one) => nameOf(interaction, one) === undefined)
    .map((one) => one.id);
}
