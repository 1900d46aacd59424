/** The refusals of the Web API, with the codes, texts and statuses a real organisation answers. */
import { StandInError } from '../kernel/stand-in.ts';
import type { Table } from './schema.ts';

export function errorBody(status: number, code: string, message: string): unknown {
  // An injected 429 reads like the server's own (service protection limits).
  if (status === 429) return { error: tooManyRequests };
  return { error: { code, message } };
}

const tooManyRequests = {
  code: '0x80072322',
  message: 'Number of requests exceeded the limit of 6000 over time window of 300 seconds.',
};

const refuse = (status: number, code: string, message: string) =>
  new StandInError(status, code, message);

/** What exists in life and is not built here. */
export function notBuilt(what: string): StandInError {
  return refuse(501, 'NotBuilt', `The Dataverse stand-in does not have ${what}.`);
}

export function badQuery(message: string): StandInError {
  return refuse(400, '0x80060888', message);
}

export function unknownProperty(name: string, typeName: string): StandInError {
  return badQuery(
    `Could not find a property named '${name}' on type 'Microsoft.Dynamics.CRM.${typeName}'.`,
  );
}

export function unknownSegment(segment: string): StandInError {
  return refuse(404, '0x80060888', `Resource not found for the segment '${segment}'.`);
}

export function badPayload(table: Table, cause: string): StandInError {
  return refuse(
    400,
    '0x80048d19',
    `Error identified in Payload provided by the user for Entity :'${table.entitySet}', For more information on this error please follow this help link https://go.microsoft.com/fwlink/?linkid=2195293  ---->  InnerException : Microsoft.OData.ODataException: ${cause}`,
  );
}

export function undeclaredBind(table: Table, nav: string): StandInError {
  return badPayload(
    table,
    `An undeclared property '${nav}' which only has property annotations in the payload but no property value was found in the payload. In OData, only declared navigation properties and declared named streams can be represented as properties without values.`,
  );
}

export function doesNotExist(table: Table, id: string): StandInError {
  return refuse(404, '0x80040217', `Entity '${table.logicalName}' With Id = ${id} Does Not Exist`);
}

export function invalidArgument(message: string): StandInError {
  return refuse(400, '0x80040203', message);
}

export function tooLong(table: Table, column: string, max: number): StandInError {
  return refuse(
    400,
    '0x80044331',
    `A validation error occurred. The length of the '${column}' attribute of the '${table.logicalName}' entity exceeded the maximum allowed length of '${max}'.`,
  );
}

export function choiceOutOfRange(
  table: Table,
  column: string,
  value: number,
  accepted: readonly number[],
): StandInError {
  return refuse(
    400,
    '0x8004431A',
    `A validation error occurred. The value ${value} of '${column}' on record of type '${table.logicalName}' is outside the valid range. Accepted Values: ${accepted.join(',')}`,
  );
}

export function invalidStatus(
  table: Table,
  status: number,
  state: string,
  id: string,
): StandInError {
  const type = `${table.logicalName.charAt(0).toUpperCase()}${table.logicalName.slice(1)}`;
  return refuse(
    400,
    '0x80048408',
    `${status} is not a valid status code for state code ${type}State.${state} on ${table.logicalName} with Id ${id}.`,
  );
}

export function duplicateKey(): StandInError {
  return refuse(412, '0x80040237', 'A record with matching key values already exists.');
}

export function versionMismatch(): StandInError {
  return refuse(
    412,
    '0x80060882',
    "The version of the existing record doesn't match the RowVersion property provided.",
  );
}

export function missingPrivilege(userId: string, verb: string, table: Table): StandInError {
  const name = `prv${verb}${table.logicalName.charAt(0).toUpperCase()}${table.logicalName.slice(1)}`;
  return refuse(
    403,
    '0x80040220',
    `Principal user (Id=${userId}, type=8) is missing ${name} privilege on OTC=${table.typeCode} for entity '${table.logicalName}'.`,
  );
}

export function noAccessToRow(
  userId: string,
  right: string,
  table: Table,
  id: string,
): StandInError {
  return refuse(
    403,
    '0x80048306',
    `Principal with id ${userId} does not have ${right}Access right(s) for record with id ${id} of entity ${table.logicalName}`,
  );
}

export function notAMember(): StandInError {
  return refuse(403, '0x80072560', 'The user is not a member of the organization.');
}

export function userDisabled(userId: string): StandInError {
  return refuse(
    403,
    '0x80040225',
    `The specified user(Id = ${userId}) is disabled. Consider enabling this user.`,
  );
}

export function methodNotAllowed(method: string): StandInError {
  return refuse(
    405,
    '0x80060888',
    `The requested resource does not support http method '${method}'.`,
  );
}
