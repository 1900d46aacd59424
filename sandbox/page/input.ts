/** Reading what the page, or somebody with curl, asks for. */
import { z } from 'zod';
import type { StandInRequest, StandInResponse } from '../kernel/stand-in.ts';
import { StandInError } from '../kernel/stand-in.ts';
import { people } from '../people.ts';

/** A person by object id, mail or name: people type these by hand. */
export const personRef = z.string().transform((given, context) => {
  const asked = given.toLowerCase();
  const found = people.find(({ id, mail, name }) => [id, mail, name.toLowerCase()].includes(asked));
  if (found) return found.id;
  context.addIssue({ code: 'custom', message: `nobody here is ${given}: see /_people` });
  return z.NEVER;
});

export function read<T>(schema: z.ZodType<T>, input: unknown): T {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue?.path.join('.') ?? '';
  throw new StandInError(400, 'BadRequest', `${where ? `${where}: ` : ''}${issue?.message ?? ''}`);
}

export const readJson = <T>(schema: z.ZodType<T>, request: StandInRequest): T =>
  read(schema, request.json());

export const param = (request: StandInRequest, name: string): string => request.params[name] ?? '';

/** Undefined when the query does not name it. */
export const query = (request: StandInRequest, name: string): string | undefined =>
  request.url.searchParams.get(name) ?? undefined;

export const ok = (body: unknown, status = 200): StandInResponse => ({ status, body });
