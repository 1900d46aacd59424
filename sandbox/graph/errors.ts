import { StandInError } from '../kernel/stand-in.ts';

export const badRequest = (message: string): StandInError =>
  new StandInError(400, 'BadRequest', message);
export const notFound = (message: string): StandInError =>
  new StandInError(404, 'NotFound', message);
export const conflict = (message: string): StandInError =>
  new StandInError(409, 'Conflict', message);
export const notBuilt = (what: string): StandInError =>
  new StandInError(501, 'NotImplemented', `Not built in this stand-in: ${what}.`);

type Ids = { readonly requestId: string; readonly clientId: string; readonly date: string };

export function errorBody(code: string, message: string, ids: Ids): unknown {
  return {
    error: {
      code,
      message,
      innerError: {
        date: `${ids.date}Z`,
        'request-id': ids.requestId,
        'client-request-id': ids.clientId,
      },
    },
  };
}
