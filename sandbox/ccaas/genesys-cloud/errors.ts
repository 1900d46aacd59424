import { StandInError, type Handler, type StandInResponse } from '../../kernel/stand-in.ts';

/**
 * A refusal in Genesys' shape. That shape is in the vendor's model (`ErrorBody`); which code and words go
 * with which refusal is general knowledge, and no client should read the words.
 */
export class GenesysRefusal extends StandInError {}

export const notFound = (what: string) =>
  new GenesysRefusal(404, 'not.found', `Unable to find ${what}`);
export const badRequest = (why: string) => new GenesysRefusal(400, 'bad.request', why);
export const badToken = () =>
  new GenesysRefusal(401, 'bad.credentials', 'Invalid login credentials.');

/** @param newId for `contextId`, by which support finds the request */
export function inGenesysShape(newId: () => string, handle: Handler): Handler {
  return async (request): Promise<StandInResponse> => {
    try {
      return await handle(request);
    } catch (error) {
      if (!(error instanceof StandInError)) throw error;
      const { status, message, headers } = error;
      const code = error instanceof GenesysRefusal ? error.code : codeOf(status);
      const contextId = newId();
      const body = {
        message,
        code,
        status,
        messageParams: {},
        contextId,
        details: [],
        errors: [],
      };
      return { status, headers: { 'inin-correlation-id': contextId, ...headers }, body };
    }
  };
}

const codeOf = (status: number): string => (status === 404 ? 'not.found' : 'bad.request');
