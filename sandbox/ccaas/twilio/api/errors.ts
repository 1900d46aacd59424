/** How Twilio refuses: `{code, message, more_info, status}`. */
import type { Handler, Route, StandInRequest, StandInResponse } from '../../../kernel/stand-in.ts';
import { StandInError } from '../../../kernel/stand-in.ts';
import { account } from '../account.ts';

/** Thrown below a handler. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: number;
  readonly headers: Readonly<Record<string, string>>;
  constructor(
    status: number,
    code: number,
    message: string,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

export const notFound = (path: string): Refusal =>
  new Refusal(404, 20404, `The requested resource ${path} was not found`);
export const invalid = (parameter: string): Refusal =>
  new Refusal(400, 20001, `Parameter '${parameter}' is not valid`);
export const missing = (parameter: string): Refusal =>
  new Refusal(400, 20001, `Missing required parameter ${parameter} in the post body`);
/** In life it would do something: here it does not, and says so. */
const notBuilt = (what: string): StandInError =>
  new StandInError(501, 'NotImplemented', `${what} is not built in the sandbox`);

/** A route of the API: who asks is checked first, refusals have the vendor's form. */
export function route(method: Route['method'], path: string, handle: Handler): Route {
  return {
    method,
    path: `/twilio${path}`,
    handle: async (request) => {
      try {
        checkLogin(request);
        return await handle(request);
      } catch (error) {
        if (error instanceof Refusal) return answer(error);
        throw error;
      }
    },
  };
}

const answer = ({ status, code, message, headers }: Refusal): StandInResponse => ({
  status,
  headers,
  body: { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status },
});

const logins = [
  `${account.sid}:${account.authToken}`,
  `${account.apiKeySid}:${account.apiKeySecret}`,
].map((login) => `Basic ${Buffer.from(login).toString('base64')}`);

function checkLogin({ headers }: StandInRequest): void {
  if (!logins.includes(headers.authorization ?? '')) {
    const realm = { 'www-authenticate': 'Basic realm="Twilio API"' };
    throw new Refusal(401, 20003, 'Authenticate', realm);
  }
}

/** The form of a POST. What is not built here is refused by name rather than ignored. */
export function formOf(
  { body, headers }: StandInRequest,
  known: readonly string[],
): ReadonlyMap<string, string> {
  if (!/^application\/x-www-form-urlencoded\b/.test(headers['content-type'] ?? '')) {
    throw new Refusal(415, 20415, 'Content-Type must be application/x-www-form-urlencoded');
  }
  const form = new Map(new URLSearchParams(body.toString('utf8')));
  const other = [...form.keys()].find((name) => !known.includes(name));
  if (other !== undefined) throw notBuilt(`the parameter ${other}`);
  return form;
}

/** A parameter that holds a JSON object as a text. */
export function objectOf(
  form: ReadonlyMap<string, string>,
  name: string,
): Readonly<Record<string, unknown>> {
  const text = form.get(name);
  if (text === undefined) throw missing(name);
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    // As wrong as another kind of JSON.
  }
  throw invalid(name);
}
