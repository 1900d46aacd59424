import type { Interaction } from '../interaction/interaction.ts';
import { nameOf } from '../interaction/known.ts';
import type { DeskNote, Swarm } from './swarm.ts';

/** How a swarm's notes get to the desktop of the agent who has the customer. */
export type DeskWay = {
  /** The contact center takes notes, and there is a contact to put them to. */
  readonly hasDesk: boolean;
  /** How what was to be put there stands, all notes together: they go one after the other. */
  readonly delivery: 'none' | 'waiting' | 'done' | 'parked';
};

/** `in-panel`: the agent reads it in the panel, and nowhere else. */
export type DeskNoteState = 'on-desk' | 'on-its-way' | 'not-delivered' | 'in-panel';

export function stateOfNote(note: DeskNote, { hasDesk, delivery }: DeskWay): DeskNoteState {
  if (note.isOnDesk) return 'on-desk';
  if (!note.isForDesk || !hasDesk) return 'in-panel';
  // Nothing waits any more, and it never stood there: it was given up.
  return delivery === 'parked' || delivery === 'done' ? 'not-delivered' : 'on-its-way';
}

/** Who has the customer, as the contact center says; where it does not, who asked for help. */
export function agentAtDesk(swarm: Swarm, interaction: Interaction | undefined): string {
  const agent = interaction?.agents.at(-1);
  return (interaction && agent && nameOf(interaction, agent)) ?? swarm.agent.name;
}
