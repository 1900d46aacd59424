/**
 * Stands in for the Dataverse Web API (v9.2) of a Dynamics 365 organisation: the tables a service
 * desk with swarms uses, with the server's own checks, and the answers documented for them.
 */
import type { Tokens } from '../entra/tokens.ts';
import {
  StandInError,
  type Route,
  type StandIn,
  type StandInRequest,
  type StandInResponse,
} from '../kernel/stand-in.ts';
import type { World } from '../kernel/world.ts';
import { createAccess, type Access } from './access.ts';
import type { Reading } from './answer.ts';
import { setUpOf } from '../set-up.ts';
import { errorBody, methodNotAllowed, unknownSegment } from './errors.ts';
import { allPrivileges, sameName } from './privileges.ts';
import { createOperations, type DataverseOperations } from './operations.ts';
import { readPreferences } from './prefer.ts';
import { read } from './read.ts';
import { resourceAt } from './resource.ts';
import { createRows, type Rows } from './rows.ts';
import { organizationId, rootBusinessUnitId } from './seeds/ids.ts';
import { seed } from './seeds/index.ts';
import { tableNamed } from './tables/index.ts';
import { closeIncident } from './write/close-incident.ts';
import { write } from './write/handle.ts';
import { bodyOf } from './write/payload.ts';

export type { DataverseOperations } from './operations.ts';

const root = '/api/data/v9.2';
const methods = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'] as const;

export function createDataverse(world: World, tokens: Tokens): StandIn & DataverseOperations {
  const rows = createRows(world, seed);
  const access = createAccess(world, tokens, rows);
  const handle = (request: StandInRequest) => answer(world, rows, access, request);
  return {
    service: 'dataverse',
    routes: methods.map((method): Route => ({ method, path: /^\/api\/data\/v9\.2(\/|$)/, handle })),
    headers: () => ({ 'OData-Version': '4.0', REQ_ID: world.uuid() }),
    errorBody,
    ...createOperations(rows, access),
  };
}

async function answer(
  world: World,
  rows: Rows,
  access: Access,
  request: StandInRequest,
): Promise<StandInResponse> {
  const caller = await access.callerOf(request.headers);
  const preferences = readPreferences(request.headers);
  const base = `${request.url.origin}${root}`;
  const reading: Reading = { rows, access, caller, preferences, base };
  const given = respond(world, reading, request);
  return {
    ...given,
    headers: {
      ...(given.status === 200 || given.status === 201 ? jsonHeaders(given) : {}),
      ...(preferences.applied.length > 0 && {
        'Preference-Applied': preferences.applied.join(','),
      }),
      ...given.headers,
    },
  };
}

function respond(world: World, reading: Reading, request: StandInRequest): StandInResponse {
  const path = decodeURIComponent(request.url.pathname.slice(root.length + 1));
  if (request.method === 'GET' && privilegesPath.test(path)) return privilegesOf(world, reading);
  const resource = resourceAt(path);
  const { absentTables } = setUpOf(world);
  if ('table' in resource && absentTables.includes(resource.table.logicalName)) {
    throw unknownSegment(resource.table.entitySet);
  }
  if (request.method !== 'GET') checkContentType(request);
  if (resource.kind === 'operation') return operate(reading, resource.name, request);
  if (request.method === 'GET') return read(reading, resource, request);
  return reading.rows.atomically(() => write(reading, resource, request));
}

/** Bound to a user; only one's own are told here. */
const privilegesPath =
  /^systemusers\([\da-f-]{36}\)\/Microsoft\.Dynamics\.CRM\.RetrieveUserPrivileges(\(\))?$/i;

/** Depth and ids are of no use to anybody here; the names are what is asked for. */
function privilegesOf(world: World, { base, caller }: Reading): StandInResponse {
  const { removedPrivileges } = setUpOf(world);
  const all = caller.rights === 'everything' ? allPrivileges : [];
  const had = all.filter((name) => !removedPrivileges.some((one) => sameName(one, name)));
  return {
    status: 200,
    body: {
      '@odata.context': `${base}/$metadata#Microsoft.Dynamics.CRM.RetrieveUserPrivilegesResponse`,
      RolePrivileges: had.map((PrivilegeName, index) => ({
        Depth: 'Global',
        PrivilegeId: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
        BusinessUnitId: rootBusinessUnitId,
        PrivilegeName,
      })),
    },
  };
}

function operate(reading: Reading, name: string, request: StandInRequest): StandInResponse {
  if (name === 'WhoAmI' && request.method === 'GET') {
    return {
      status: 200,
      body: {
        '@odata.context': `${reading.base}/$metadata#Microsoft.Dynamics.CRM.WhoAmIResponse`,
        BusinessUnitId: rootBusinessUnitId,
        UserId: reading.caller.userId,
        OrganizationId: organizationId,
      },
    };
  }
  if (name === 'CloseIncident' && request.method === 'POST') {
    reading.rows.atomically(() => {
      closeIncident(reading, bodyOf(tableNamed('incidentresolution'), request));
    });
    return { status: 204 };
  }
  throw methodNotAllowed(request.method);
}

function checkContentType(request: StandInRequest): void {
  const type = request.headers['content-type'] ?? '';
  if (request.body.length > 0 && !type.startsWith('application/json')) {
    throw new StandInError(
      415,
      '0x80060888',
      `A supported MIME type could not be found that matches the content type of the request: '${type}'.`,
    );
  }
}

function jsonHeaders({ body }: StandInResponse): Readonly<Record<string, string>> {
  const type = typeof body === 'string' ? 'text/plain' : 'application/json; odata.metadata=minimal';
  return { 'Content-Type': type };
}
