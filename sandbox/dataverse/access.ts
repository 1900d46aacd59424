/** Who is calling, for whom, and what they may do: the intersection of both, as with impersonation. */
import type { IncomingHttpHeaders } from 'node:http';
import type { Tokens } from '../entra/tokens.ts';
import { StandInError } from '../kernel/stand-in.ts';
import type { World } from '../kernel/world.ts';
import { app, tenantId } from '../people.ts';
import { setUpOf } from '../set-up.ts';
import { missingPrivilege, noAccessToRow, notAMember, userDisabled } from './errors.ts';
import { actOnBehalf, privilegeName, publishArticles, sameName } from './privileges.ts';
import { rightsOf, type Rights, type Verb } from './rights.ts';
import type { Row, Rows } from './rows.ts';
import type { Table } from './schema.ts';
import { tableNamed } from './tables/index.ts';

export type Caller = {
  /** `systemuser` whose name the work carries. */
  readonly userId: string;
  /** The application user, when it acts for somebody else. */
  readonly onBehalfOf: string | undefined;
  readonly rights: Rights;
};

export type Access = {
  callerOf(headers: IncomingHttpHeaders): Promise<Caller>;
  /** What a person sees on their own; undefined without a `systemuser` row. */
  callerFor(entraId: string): Caller | undefined;
  /** Throws 403 when the caller may not do this with any row of the table. */
  demand(caller: Caller, verb: Verb, table: Table): void;
  /** Throws 403 when the caller may not do this with this row. */
  demandRow(caller: Caller, verb: Verb, table: Table, row: Row): void;
  /** Throws 403 when the caller may not publish articles, whatever else they may do with them. */
  demandPublishing(caller: Caller, table: Table): void;
  may(caller: Caller, verb: Verb, table: Table): boolean;
  canSee(caller: Caller, table: Table, row: Row): boolean;
};

const words: Readonly<Record<Verb, string>> = { C: 'Create', R: 'Read', W: 'Write', D: 'Delete' };

export function createAccess(world: World, tokens: Tokens, rows: Rows): Access {
  const isRemoved = (privilege: string): boolean =>
    setUpOf(world).removedPrivileges.some((one) => sameName(one, privilege));
  const may: Access['may'] = (caller, verb, table) =>
    caller.rights === 'everything'
      ? !isRemoved(privilegeName(verb, table))
      : (caller.rights.tables[table.logicalName] ?? '').includes(verb);

  const canSee: Access['canSee'] = (caller, table, row) => {
    if (caller.rights === 'everything' || caller.rights.lines === 'all') return true;
    const parent = table.partOf === undefined ? undefined : row.lookups[table.partOf];
    if (parent) {
      const parentRow = rows.find(parent.table, parent.id);
      return parentRow === undefined || canSee(caller, tableNamed(parent.table), parentRow);
    }
    if (table.logicalName !== 'incident') return true;
    const subject = rows.find('subject', row.lookups['subjectid']?.id ?? '');
    return caller.rights.lines.some((line) => line === subject?.values['title']);
  };

  const access: Access = {
    callerFor(entraId) {
      const user = userWith(rows, 'azureactivedirectoryobjectid', entraId);
      return user && { userId: user.id, onBehalfOf: undefined, rights: rightsOf(entraId) };
    },
    async callerOf(headers) {
      const claims = await verified(world, tokens, headers.authorization);
      const self = callerWithToken({ world, rows, access }, claims);
      const impersonated = impersonatedUser(rows, headers);
      if (!impersonated) return self;
      if (self.rights !== 'everything' || isRemoved(actOnBehalf)) {
        throw missingPrivilege(self.userId, 'ActOnBehalfOfAnotherUser', tableNamed('systemuser'));
      }
      const user = enabled(impersonated);
      const entraId = String(user.values['azureactivedirectoryobjectid'] ?? '');
      return { userId: user.id, onBehalfOf: self.userId, rights: rightsOf(entraId) };
    },
    demand(caller, verb, table) {
      if (!may(caller, verb, table)) throw missingPrivilege(caller.userId, words[verb], table);
    },
    demandRow(caller, verb, table, row) {
      access.demand(caller, verb, table);
      if (!canSee(caller, table, row)) {
        throw noAccessToRow(caller.userId, words[verb], table, row.id);
      }
    },
    demandPublishing: demandPublishing(isRemoved),
    may,
    canSee,
  };
  return access;
}

const demandPublishing =
  (isRemoved: (privilege: string) => boolean): Access['demandPublishing'] =>
  (caller, table) => {
    if (caller.rights === 'everything' && !isRemoved(publishArticles)) return;
    throw missingPrivilege(caller.userId, 'Publish', table);
  };

type Claims = Awaited<ReturnType<Tokens['verify']>>;

async function verified(
  world: World,
  tokens: Tokens,
  authorization: string | undefined,
): Promise<Claims> {
  const origin = world.urls.dataverse;
  const challenge = `Bearer authorization_uri=${world.urls.entra}/${tenantId}/oauth2/authorize, resource_id=${origin}/`;
  const unauthorized = (message: string) =>
    new StandInError(401, '0x80072560', message, { 'WWW-Authenticate': challenge });
  try {
    const claims = await tokens.verify(authorization, { audience: [origin, `${origin}/`] });
    if (claims['tid'] !== tenantId) throw unauthorized('The token is of another tenant.');
    return claims;
  } catch (error) {
    if (error instanceof StandInError) throw unauthorized(error.message);
    throw error;
  }
}

/** A token without a user is the app's own; Dataverse then asks for an application user. */
function callerWithToken(
  { world, rows, access }: { world: World; rows: Rows; access: Access },
  claims: Claims,
): Caller {
  const clientId = claims['azp'] ?? claims['appid'];
  if (typeof claims['scp'] === 'string') {
    const caller = access.callerFor(String(claims['oid']));
    if (!caller) throw notAMember();
    return caller;
  }
  const user = userWith(rows, 'applicationid', String(clientId));
  const { applicationUser } = setUpOf(world);
  if (!user || clientId !== app.id || applicationUser === 'absent') throw notAMember();
  if (applicationUser === 'disabled') throw userDisabled(user.id);
  return { userId: user.id, onBehalfOf: undefined, rights: 'everything' };
}

function impersonatedUser(rows: Rows, headers: IncomingHttpHeaders): Row | undefined {
  const entraId = headers['callerobjectid'];
  const systemUserId = headers['mscrmcallerid'];
  if (typeof entraId === 'string') {
    const user = userWith(rows, 'azureactivedirectoryobjectid', entraId.toLowerCase());
    if (!user) throw notAMember();
    return user;
  }
  if (typeof systemUserId !== 'string') return undefined;
  const user = rows.find('systemuser', systemUserId.replace(/[{}]/g, '').toLowerCase());
  if (!user) throw notAMember();
  return user;
}

function enabled(user: Row): Row {
  if (user.values['isdisabled'] === true) throw userDisabled(user.id);
  return user;
}

function userWith(rows: Rows, column: string, value: string): Row | undefined {
  return rows.all('systemuser').find((user) => user.values[column] === value);
}
