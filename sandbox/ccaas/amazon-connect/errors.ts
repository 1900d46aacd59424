import type { z } from 'zod';
import { StandInError, type Handler, type StandInResponse } from '../../kernel/stand-in.ts';

/** A refusal as the service models name it; its name goes into a header, its words into `message`. */
export class AmazonRefusal extends StandInError {}

export const notFound = (what: string) =>
  new AmazonRefusal(404, 'ResourceNotFoundException', `${what} not found`);
export const invalid = (why: string) => new AmazonRefusal(400, 'InvalidRequestException', why);
export const invalidParameter = (why: string) =>
  new AmazonRefusal(400, 'InvalidParameterException', why);
export const accessDenied = (why = 'Access denied') =>
  new AmazonRefusal(403, 'AccessDeniedException', why);

/** @param newId for the request id */
export function inAmazonShape(newId: () => string, handle: Handler): Handler {
  return async (request): Promise<StandInResponse> => {
    const headers = { 'x-amzn-requestid': newId() };
    try {
      const answer = await handle(request);
      return { ...answer, headers: { ...headers, ...answer.headers } };
    } catch (error) {
      if (!(error instanceof StandInError)) throw error;
      const { status, message, headers: more } = error;
      const code = error instanceof AmazonRefusal ? error.code : codeOf(status);
      return {
        status,
        headers: { ...headers, 'x-amzn-errortype': code, ...more },
        body: { message },
      };
    }
  };
}

const codeOf = (status: number): string =>
  status === 404 ? 'ResourceNotFoundException' : 'InvalidRequestException';

/** @throws AmazonRefusal naming the member, as the service's own validation does */
export function checked<T>(schema: z.ZodType<T>, input: unknown): T {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw invalid(`${issue?.path.join('.') ?? 'body'}: ${issue?.message ?? 'is not valid'}`);
}
