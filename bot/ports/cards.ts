import type { InteractionEvent } from '../domain/interaction/facts.ts';
import type { Interaction } from '../domain/interaction/interaction.ts';
import type { Moment } from '../domain/interaction/moments.ts';
import type { OfferState } from '../domain/interaction/offer.ts';
import type { IsoTime } from '../domain/ids.ts';
import type { DeskWay } from '../domain/swarm/desk-notes.ts';
import type { Invitation } from '../domain/swarm/invitation.ts';
import type { Swarm, Update } from '../domain/swarm/swarm.ts';
import type { Tells } from './contact-center.ts';

export type Card = {
  /** An Adaptive Card, schema 1.5. */
  readonly content: Readonly<Record<string, unknown>>;
  /** What the toast says. */
  readonly summary: string;
  /** What the message says about itself beside the card, such as that it is AI generated. */
  readonly entities?: readonly Readonly<Record<string, unknown>>[];
};

/** Whether the answer stands on the case yet. */
export type NoteState = 'saving' | 'saved' | 'not-saved';

export type LiveView = {
  readonly swarm: Swarm;
  readonly interaction: Interaction;
  /** What its contact center can tell at all. */
  readonly can: Tells;
  readonly at: IsoTime;
};

/** The desktop of the agent who has the customer. */
export type DeskView = DeskWay & {
  /** Who has the customer, as the contact center says; where it does not, who asked for help. */
  readonly agent: string;
};

/** Draws the cards the relay sends. Pure: the same state gives the same card. */
export interface Cards {
  caseCard(view: { swarm: Swarm; desk: DeskView; at: IsoTime }): Card;
  liveCard(view: LiveView): Card;
  /** @param view.lines what was said since the digest before, in order */
  digestCard(view: { swarm: Swarm; lines: readonly InteractionEvent[] }): Card;
  momentCard(view: { swarm: Swarm; interaction: Interaction; moment: Moment }): Card;
  updateCard(view: { swarm: Swarm; update: Update }): Card;
  resolutionCard(view: { swarm: Swarm; note: NoteState; desk: DeskView; at: IsoTime }): Card;
  /** Where the answer stood, once the swarm goes on. */
  reactivatedCard(view: { swarm: Swarm; at: IsoTime }): Card;
  /** Asks an agent which of their swarms the contact in their hands is about. */
  offerCard(view: { interaction: Interaction; state: OfferState; at: IsoTime }): Card;
  /** @param view.interaction the live one, if the swarm has one */
  invitationCard(view: {
    swarm: Swarm;
    invitation: Invitation;
    interaction?: Interaction | undefined;
    at: IsoTime;
  }): Card;
}
