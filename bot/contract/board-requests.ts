import { z } from 'zod';
import { text } from './query-text.ts';

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isDay);

/** 2026-02-30 has the form of a day and is none. */
function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The board's filters, as they stand in its address; what is empty filters nothing. */
export const boardQuery = z.object({
  q: z.string().max(100).optional(),
  skill: text(100).optional(),
  product: text(200).optional(),
  risk: z.enum(['late', 'watch', 'ok']).optional(),
  /** Absent: active ones. */
  state: z.enum(['active', 'resolved', 'cancelled', 'all']).optional(),
  /** Their id: active swarms they help in, or are asked to. */
  person: text(100).optional(),
  show: z.enum(['waiting', 'on-hold', 'no-expert', 'unmatched', 'not-delivered']).optional(),
  from: day.optional(),
  to: day.optional(),
});

export const trendsQuery = z.object({
  from: day.optional(),
  to: day.optional(),
  skill: text(100).optional(),
  product: text(200).optional(),
});

export const nameRequest = z.object({ personId: z.string().min(1).max(100) });
export const textRequest = z.object({ text: z.string() });
export const settleRequest = z.object({ how: z.enum(['retry', 'skip']) });
