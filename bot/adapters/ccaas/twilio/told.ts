import type { InteractionEvent, InteractionFact } from '../../../domain/interaction/facts.ts';
import type { Intake } from '../../../ports/contact-center.ts';

/** The event that a fact was told by: several facts of one event differ in their kind. */
type Teller = Omit<InteractionEvent, 'fact'>;

export const eventsOf = (
  { id, ...teller }: Teller,
  facts: readonly InteractionFact[],
): readonly InteractionEvent[] =>
  facts.map((fact) => ({ ...teller, id: `${id}/${fact.type}`, fact }));

/** Known, and nothing that we show. */
export const nothing: Intake = { interactions: [], ignored: 0 };
/** Of a type, or in a form, that we do not know. */
export const unknown: Intake = { interactions: [], ignored: 1 };

export const told = (externalId: string, events: readonly InteractionEvent[]): Intake =>
  events.length === 0 ? nothing : { interactions: [{ externalId, events }], ignored: 0 };
