import type { InteractionEvent } from '../../../domain/interaction/facts.ts';
import type { Intake } from '../../../ports/contact-center.ts';

/** What one thing of a webhook told. */
export type Telling = {
  readonly ignored: number;
  readonly told: readonly {
    readonly externalId: string;
    /** The leg it was told of: a contact's legs are remembered, see legs.ts. */
    readonly leg: string;
    readonly events: readonly InteractionEvent[];
    readonly isThin?: boolean;
  }[];
};

export const nothing: Telling = { ignored: 0, told: [] };
/** Of a kind nobody here knows. */
export const unknown: Telling = { ignored: 1, told: [] };

/** All of a webhook, one entry per contact. */
export function intakeOf(tellings: readonly Telling[]): Intake {
  const contacts = new Map<string, { events: InteractionEvent[]; isThin: boolean }>();
  for (const { externalId, events, isThin = false } of tellings.flatMap(({ told }) => told)) {
    const contact = contacts.get(externalId) ?? { events: [], isThin: false };
    contact.events.push(...events);
    contact.isThin ||= isThin;
    contacts.set(externalId, contact);
  }
  const withNews = [...contacts].filter(([, { events, isThin }]) => events.length > 0 || isThin);
  return {
    interactions: withNews.map(([externalId, { events, isThin }]) => ({
      externalId,
      events,
      ...(isThin && { isThin }),
    })),
    ignored: tellings.reduce((sum, { ignored }) => sum + ignored, 0),
  };
}
