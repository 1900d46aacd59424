/** What the kit's events say, read back: their `data` is an object to whoever only passes it on. */
import { z } from 'zod';
import type { CallEvent } from '../kit/model.ts';

const data = z.object({
  agent: z.object({ id: z.string(), name: z.string(), email: z.string() }).optional(),
  queue: z.object({ id: z.string(), name: z.string() }),
  caseNumber: z.string().optional(),
  held: z.object({ since: z.string().optional() }).optional(),
  transfer: z.object({ toQueue: z.string().optional(), toAgent: z.string().optional() }).optional(),
  selfservice: z
    .object({ flow: z.string(), step: z.string().optional(), outcome: z.string() })
    .optional(),
  attributes: z.record(z.string(), z.string()).optional(),
  transcript: z
    .object({
      segmentId: z.string(),
      utteranceId: z.string(),
      role: z.enum(['customer', 'agent']),
      text: z.string(),
      isFinal: z.boolean(),
    })
    .optional(),
  sentiment: z
    .object({
      label: z.enum(['positive', 'neutral', 'negative', 'mixed']),
      score: z.number().optional(),
    })
    .optional(),
  wrapup: z.object({ code: z.string(), notes: z.string().optional() }).optional(),
});

export type Said = z.output<typeof data>;

export const saidIn = (event: CallEvent): Said => data.parse(event.data);

/** What a flow is called: with the step, if it has one. */
export const flowName = ({ flow, step }: NonNullable<Said['selfservice']>): string =>
  step === undefined ? flow : `${flow}, ${step}`;
