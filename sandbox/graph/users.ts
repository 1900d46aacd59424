import { StandInError, type Route } from '../kernel/stand-in.ts';
import { people, type Person } from '../people.ts';
import type { Caller } from './access.ts';
import { textOf } from './body.ts';
import { contextUrl } from './chats.ts';
import { badRequest } from './errors.ts';
import { parseFilter } from './filter.ts';
import { collection, options, page, select, topOf } from './query.ts';
import {
  existingUser,
  header,
  type Define,
  type GraphContext,
  type GraphHandler,
  type GraphRequest,
} from './routes.ts';
import { parseSearch } from './search.ts';
import type { Entity } from './shapes.ts';

export function userRoutes(context: GraphContext, define: Define): Route[] {
  return [
    define('GET', '/users', 'read users', listUsers(context)),
    define('GET', '/users/:userId', 'read users', readUser(context)),
  ];
}

const basic = ['id', 'displayName', 'givenName', 'surname', 'mail', 'userPrincipalName'];
const usual = [
  ...basic,
  'businessPhones',
  'jobTitle',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
];
const onSelect = [...usual, 'department', 'companyName', 'accountEnabled', 'userType'];
/** Kept with the profile, not the directory: Graph gives it for one user at a time only. */
const singleOnly = ['skills'];

function everything(person: Person): Entity {
  const [givenName = '', ...rest] = person.name.split(' ');
  return {
    businessPhones: [],
    displayName: person.name,
    givenName,
    jobTitle: person.jobTitle,
    mail: person.mail,
    mobilePhone: null,
    officeLocation: null,
    preferredLanguage: null,
    surname: rest.join(' '),
    userPrincipalName: person.mail,
    id: person.id,
    department: person.department,
    companyName: null,
    accountEnabled: true,
    userType: 'Member',
    skills: Object.keys(person.skills),
  };
}

/** With User.ReadBasic.All alone, what is not basic comes as null. */
function asAllowed(entity: Entity, caller: Caller): Entity {
  if (caller.granted.some((one) => one === 'User.Read.All' || one === 'Directory.Read.All')) {
    return entity;
  }
  return Object.fromEntries(
    Object.entries(entity).map(([name, value]) => [
      name,
      basic.includes(name) ? value : Array.isArray(value) ? [] : null,
    ]),
  );
}

function chosen(names: string | undefined, known: readonly string[]): string {
  const wanted = names?.split(',').map((one) => one.trim()) ?? usual;
  const unknown = wanted.find(
    (one) => !known.some((name) => name.toLowerCase() === one.toLowerCase()),
  );
  if (unknown === undefined) return wanted.join(',');
  if (singleOnly.includes(unknown)) {
    throw badRequest(
      `The property '${unknown}' can be selected for one user only, not in a collection.`,
    );
  }
  throw new StandInError(
    400,
    'Request_BadRequest',
    `Could not find a property named '${unknown}' on type 'microsoft.graph.user'.`,
  );
}

function readUser(context: GraphContext): GraphHandler {
  return (request) => {
    const person = existingUser(request);
    const given = options(request, ['$select']);
    const names = chosen(given.$select, [...onSelect, ...singleOnly]);
    const entity = select(asAllowed(everything(person), request.caller), names);
    return {
      status: 200,
      body: { '@odata.context': contextUrl(context, 'users/$entity'), ...entity },
    };
  };
}

/** `$search` and `$count` are advanced queries: the header is needed on every page. */
function demandEventual(request: GraphRequest, what: string | undefined, option: string): void {
  if (what === undefined || header(request, 'consistencylevel').toLowerCase() === 'eventual')
    return;
  throw new StandInError(
    400,
    'Request_UnsupportedQuery',
    `Request with ${option} query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'`,
  );
}

const filterable = [
  'displayName',
  'mail',
  'userPrincipalName',
  'givenName',
  'surname',
  'department',
  'jobTitle',
  'id',
];

function listUsers(context: GraphContext): GraphHandler {
  return (request) => {
    const given = options(request, [
      '$search',
      '$filter',
      '$select',
      '$top',
      '$count',
      '$orderby',
      '$skiptoken',
    ]);
    demandEventual(request, given.$search, '$search');
    demandEventual(request, given.$count, '$count');
    const names = chosen(given.$select, onSelect);
    const search = given.$search === undefined ? () => true : parseSearch(given.$search);
    const filter =
      given.$filter === undefined ? () => true : parseFilter(given.$filter, filterable);
    const found = sorted(given.$orderby).filter((person) => {
      const entity = everything(person);
      const read = (name: string): string => textOf(entity, name) ?? '';
      return search(read) && filter(read);
    });
    const top = topOf(given.$top, { usual: 100, most: 999 });
    const { value, ...rest } = page(request, found, { top, keyOf: (one) => one.id });
    const entities = value.map((one) => select(asAllowed(everything(one), request.caller), names));
    const count = given.$count === 'true' ? found.length : undefined;
    return {
      status: 200,
      body: collection(contextUrl(context, 'users'), { ...rest, value: entities }, count),
    };
  };
}

function sorted(orderby: string | undefined): Person[] {
  if (orderby === undefined) return [...people];
  const found = /^(displayName|userPrincipalName)( asc| desc)?$/i.exec(orderby);
  if (!found) throw badRequest(`Sorting by '${orderby}' is not supported.`);
  const key = (one: Person): string =>
    found[1]?.toLowerCase() === 'displayname' ? one.name : one.mail;
  const ascending = [...people].sort((a, b) => key(a).localeCompare(key(b)));
  return found[2]?.trim().toLowerCase() === 'desc' ? ascending.reverse() : ascending;
}
