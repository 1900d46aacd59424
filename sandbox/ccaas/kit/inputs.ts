/** What the page, the stories and the desk may ask for. */
import { z } from 'zod';
import { StandInError } from '../../kernel/stand-in.ts';
import { people } from '../../people.ts';
import { channels } from './model.ts';

const text = z.string().min(1).max(20_000);
const personId = z.string().refine((id) => people.some((one) => one.id === id), 'is nobody here');

export const newCall = z.object({
  channel: z.enum(channels).optional(),
  caseNumber: text.optional(),
  customer: z.object({ name: text, phone: text }),
  queue: text,
  selfService: z.object({ flow: text, step: text.optional(), outcome: text }).optional(),
  agent: personId,
});
export type NewCall = z.input<typeof newCall>;

/** The fields that each type of event adds, by the key they lie under in `data`. */
const selfservice = z.object({ flow: text, step: text.optional(), outcome: text });
const transcript = z.object({
  segmentId: text.optional(),
  utteranceId: text.optional(),
  role: z.enum(['customer', 'agent']),
  text,
  isFinal: z.boolean().default(true),
});
const sentiment = z.object({
  label: z.enum(['positive', 'neutral', 'negative', 'mixed']),
  score: z.number().min(-1).max(1).optional(),
  scope: z.enum(['segment', 'conversation']).default('conversation'),
});
const held = z.object({ since: z.iso.datetime().optional() });
const transfer = z.object({ toQueue: text.optional(), toAgent: personId.optional() });
const wrapup = z.object({ code: text, notes: text.optional() });
const ended = z.object({ reason: text.default('customer') });
const attributes = z.record(z.string(), z.string());

export const extras = {
  'interaction.started': { key: undefined, schema: z.object({}) },
  'interaction.queued': { key: undefined, schema: z.object({ queue: text.optional() }) },
  'interaction.held': { key: 'held', schema: held },
  'interaction.resumed': { key: undefined, schema: z.object({}) },
  'interaction.transferred': { key: 'transfer', schema: transfer },
  'interaction.ended': { key: 'ended', schema: ended },
  'agent.offered': { key: undefined, schema: z.object({ agent: personId.optional() }) },
  'agent.declined': { key: undefined, schema: z.object({}) },
  'agent.assigned': { key: undefined, schema: z.object({ agent: personId.optional() }) },
  'selfservice.updated': { key: 'selfservice', schema: selfservice },
  'attributes.updated': { key: 'attributes', schema: attributes },
  'transcript.segment': { key: 'transcript', schema: transcript },
  'sentiment.updated': { key: 'sentiment', schema: sentiment },
  'wrapup.completed': { key: 'wrapup', schema: wrapup },
} as const;

export const newNote = z.object({
  /** Chosen by the caller: said twice, it is one note. */
  id: text.optional(),
  text,
  author: text.optional(),
  kind: z.enum(['note', 'resolution']).optional(),
  caseNumber: text.optional(),
});

export function parse<T>(schema: z.ZodType<T>, input: unknown): T {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue?.path.join('.') ?? '';
  throw new StandInError(400, 'BadRequest', `${where || 'the body'}: ${issue?.message ?? 'wrong'}`);
}
