import type { Interaction } from '../domain/interaction/interaction.ts';
import type { IsoTime } from '../domain/ids.ts';
import type { Invitation } from '../domain/swarm/invitation.ts';
import type { Swarm, Update } from '../domain/swarm/swarm.ts';

export type Card = {
  /** An Adaptive Card, schema 1.5. */
  readonly content: Readonly<Record<string, unknown>>;
  /** What the toast says. */
  readonly summary: string;
};

/** Whether the answer stands on the case yet. */
export type NoteState = 'saving' | 'saved' | 'not-saved';

/** Draws the cards the relay sends. Pure: the same state gives the same card. */
export interface Cards {
  caseCard(view: { swarm: Swarm; at: IsoTime }): Card;
  liveCard(view: { swarm: Swarm; interaction: Interaction; at: IsoTime }): Card;
  updateCard(view: { swarm: Swarm; update: Update }): Card;
  resolutionCard(view: { swarm: Swarm; note: NoteState; at: IsoTime }): Card;
  /** @param view.interaction the live one, if the swarm has one */
  invitationCard(view: {
    swarm: Swarm;
    invitation: Invitation;
    interaction?: Interaction | undefined;
    at: IsoTime;
  }): Card;
}
