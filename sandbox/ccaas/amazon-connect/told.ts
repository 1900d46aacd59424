/** What the kit's events say, as far as Amazon has a way to say it. */
import { z } from 'zod';
import type { CallEvent } from '../kit/model.ts';

const said = z.object({
  agent: z.object({ id: z.string() }).optional(),
  queue: z.object({ id: z.string(), name: z.string() }).optional(),
  transcript: z
    .object({
      segmentId: z.string(),
      utteranceId: z.string(),
      role: z.enum(['customer', 'agent']),
      text: z.string(),
      isFinal: z.boolean(),
    })
    .optional(),
  sentiment: z.object({ label: z.string() }).optional(),
  selfservice: z
    .object({ flow: z.string(), step: z.string().optional(), outcome: z.string() })
    .optional(),
  attributes: z.record(z.string(), z.string()).optional(),
  transfer: z.object({ toQueue: z.string().optional(), toAgent: z.string().optional() }).optional(),
  wrapup: z.object({ code: z.string() }).optional(),
  ended: z.object({ reason: z.string() }).optional(),
});
export type Said = z.output<typeof said>;

export const saidIn = (event: CallEvent): Said => said.parse(event.data);
