import { StandInError } from '../kernel/stand-in.ts';

/** The Connector's refusals, by the codes its documentation lists. */
export const connectorError = (status: number, code: string, message: string): StandInError =>
  new StandInError(status, code, message);

export const badSyntax = (message: string): StandInError =>
  connectorError(400, 'BadSyntax', message);

export const badArgument = (message: string): StandInError =>
  connectorError(400, 'BadArgument', message);

export const tooBig = (message: string): StandInError =>
  connectorError(413, 'MessageSizeTooBig', message);

export const errorBody = (code: string, message: string): unknown => ({ error: { code, message } });
