import { createHash } from 'node:crypto';
import { z } from 'zod';
import { isoTime, type IsoTime } from '../../../domain/ids.ts';
import type {
  FactType,
  InteractionEvent,
  InteractionFact,
} from '../../../domain/interaction/facts.ts';
import { outsideId } from '../../http/outside-id.ts';

/** A year of four digits: times are compared as texts. */
const lastMs = Date.UTC(9999, 11, 31);
export const epochMs = z.number().int().min(0).max(lastMs);

/** ISO 8601 as Genesys writes it, `yyyy-MM-ddTHH:mm:ss[.mmm]Z`. */
export const timestamp = z.iso
  .datetime({ offset: true })
  .refine((text) => epochMs.safeParse(Date.parse(text)).success)
  .transform((text): IsoTime => isoTime(Date.parse(text)));

/**
 * All fields of Genesys' models are optional; what is empty or null counts as absent. What an event does
 * not say is not told; it is no reason to refuse the event.
 */
export const maybe = <T extends z.ZodType>(schema: T) =>
  schema.nullish().transform((value) => value ?? undefined);
export const maybeText = z
  .string()
  .nullish()
  .transform((text) => {
    const trimmed = text?.trim();
    return trimmed === '' ? undefined : trimmed;
  });

/** Of what becomes a key, or names one. */
export const maybeId = maybeText.pipe(outsideId.optional());

export type Told = {
  readonly at: IsoTime;
  readonly fact: InteractionFact;
  /** Only the customer's participant: that is the one whose attributes the desk writes. */
  readonly leg?: string | undefined;
};

/**
 * An id made of what is told, when, and of whom: EventBridge repeats an event under its own id and may
 * publish it anew under another, and a picture of the conversation repeats what earlier ones told.
 */
export function toEvent(of: readonly unknown[], { at, fact, leg }: Told): InteractionEvent {
  const content = JSON.stringify([...of.map((one) => one ?? null), at, fact]);
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 32);
  const order = orders[fact.type];
  return {
    id: `${fact.type}/${hash}`,
    at,
    ...(order !== undefined && { order }),
    ...(leg !== undefined && { leg }),
    fact,
  };
}

/** Within one moment somebody hands it on and is out of it before it comes to the next. */
const orders: Readonly<Partial<Record<FactType, number>>> = {
  transferred: -2,
  'agent-left': -1,
  'agent-declined': -1,
};
