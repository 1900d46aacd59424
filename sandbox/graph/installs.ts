import type { Route } from '../kernel/stand-in.ts';
import { servicePrincipalId } from '../entra/registration.ts';
import { app } from '../people.ts';
import { setUpOf } from '../set-up.ts';
import { rscPermissions } from '../teams/app-definition.ts';
import type { Chat, Installation } from '../teams/model.ts';
import { held } from './access.ts';
import { bodyOf, isFields, listOf, textOf, type Fields } from './body.ts';
import { contextUrl } from './chats.ts';
import { badRequest, conflict, notFound } from './errors.ts';
import { parseFilter } from './filter.ts';
import { installsWithoutConsent, type Operation } from './permissions.ts';
import { collection, options, select } from './query.ts';
import {
  existingChat,
  existingUser,
  type Define,
  type GraphContext,
  type GraphHandler,
  type GraphRequest,
} from './routes.ts';
import { appDefinitionEntity, catalogApp, chatEntity, installEntity } from './shapes.ts';
import { StandInError } from '../kernel/stand-in.ts';

export function installRoutes(context: GraphContext, define: Define): Route[] {
  const inChat = '/chats/:chatId/installedApps';
  const forUser = '/users/:userId/teamwork/installedApps';
  return [
    define('GET', '/appCatalogs/teamsApps', 'read app catalog', listCatalog(context)),
    define('GET', inChat, 'read installs in chat', listInChat(context)),
    define('POST', inChat, 'install in chat', installInChat(context)),
    define('GET', '/chats/:chatId/permissionGrants', 'read grants in chat', listGrants(context)),
    define('GET', forUser, 'read installs for user', listForUser(context)),
    define('POST', forUser, 'install for user', installForUser(context)),
    define('DELETE', `${forUser}/:installId`, 'install for user', removeForUser(context)),
    define('GET', `${forUser}/:installId/chat`, 'read personal chat', readPersonalChat(context)),
  ];
}

function listCatalog(context: GraphContext): GraphHandler {
  return (request) => {
    const given = options(request, ['$filter', '$expand', '$select', '$top']);
    const entry = catalogApp();
    const properties = ['id', 'externalId', 'displayName', 'distributionMethod'];
    const fits =
      given.$filter === undefined ||
      parseFilter(given.$filter, properties)((name) => String(entry[name]));
    const whole = /^appDefinitions\b/i.test(given.$expand ?? '')
      ? { ...entry, appDefinitions: [appDefinitionEntity()] }
      : entry;
    const isThere = fits && setUpOf(context.world).isAppInCatalog;
    const value = isThere ? [select(whole, given.$select)] : [];
    return {
      status: 200,
      body: collection(contextUrl(context, 'appCatalogs/teamsApps'), { value }),
    };
  };
}

const expandable = ['teamsApp', 'teamsAppDefinition'];
const filterable = [
  'teamsApp/id',
  'teamsApp/externalId',
  'teamsApp/displayName',
  'teamsAppDefinition/displayName',
];

function answerList(
  context: GraphContext,
  request: GraphRequest,
  { install, name }: { install: Installation | undefined; name: string },
) {
  const given = options(request, ['$expand', '$filter', '$top']);
  const expand = (given.$expand ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const unknown = expand.find((one) => !expandable.includes(one.replace(/\(.*$/, '')));
  if (unknown !== undefined)
    throw badRequest(`'${unknown}' cannot be expanded on an installed app.`);
  const values: Record<string, string> = {
    'teamsApp/id': app.catalogId,
    'teamsApp/externalId': app.manifestId,
    'teamsApp/displayName': app.name,
    'teamsAppDefinition/displayName': app.name,
  };
  const fits =
    given.$filter === undefined ||
    parseFilter(given.$filter, filterable)((one) => values[one] ?? '');
  const value = install && fits ? [installEntity(install, expand)] : [];
  return { status: 200, body: collection(contextUrl(context, name), { value }, value.length) };
}

function listInChat(context: GraphContext): GraphHandler {
  return (request) => {
    const chat = existingChat(context.teams, request);
    const name = `chats('${encodeURIComponent(chat.id)}')/installedApps`;
    return answerList(context, request, { install: chat.install, name });
  };
}

/** What was consented to with the install, app by app: there is only ours. */
function listGrants(context: GraphContext): GraphHandler {
  return (request) => {
    const { id, install } = existingChat(context.teams, request);
    options(request, []);
    const granted = (install?.permissions ?? []).filter((one) => context.teams.hasConsent(id, one));
    const value = granted.map((permission) => ({
      id: Buffer.from(`${app.id}##${permission}`).toString('base64'),
      deletedDateTime: null,
      clientId: servicePrincipalId,
      clientAppId: app.id,
      resourceAppId: '00000003-0000-0000-c000-000000000000',
      permissionType: 'Application',
      permission,
    }));
    return {
      status: 200,
      body: collection(contextUrl(context, 'permissionGrants'), { value }),
    };
  };
}

function listForUser(context: GraphContext): GraphHandler {
  return (request) => {
    const user = existingUser(request);
    const name = `users('${user.id}')/teamwork/installedApps`;
    return answerList(context, request, { install: context.teams.personalInstall(user.id), name });
  };
}

function installInChat(context: GraphContext): GraphHandler {
  return (request) => {
    const chat = existingChat(context.teams, request);
    checkInstall(context, request, { operation: 'install in chat', chat });
    if (chat.install) throw conflict('The app is already installed in the chat.');
    const install = context.teams.installApp(chat.id, rscPermissions);
    return { status: 201, headers: { Location: `/chats/${chat.id}/installedApps/${install.id}` } };
  };
}

function installForUser(context: GraphContext): GraphHandler {
  return (request) => {
    const user = existingUser(request);
    checkInstall(context, request, { operation: 'install for user' });
    if (context.teams.personalInstall(user.id)) {
      throw conflict('The app is already installed for the user.');
    }
    const chat = context.teams.ensurePersonalChat(user.id);
    // No permission of the app's definition is of the personal scope, so none comes with this install.
    const install = context.teams.installApp(chat.id, []);
    const path = `/users/${user.id}/teamwork/installedApps/${install.id}`;
    return { status: 201, headers: { Location: path } };
  };
}

type Target = { readonly operation: Operation; readonly chat?: Chat };

function checkInstall(context: GraphContext, request: GraphRequest, target: Target): void {
  const body = bodyOf(request);
  const bound = textOf(body, 'teamsApp@odata.bind');
  const catalogId = /\/appCatalogs\/teamsApps(?:\('([^']+)'\)|\/([^/]+))$/.exec(bound ?? '');
  if (!catalogId)
    throw badRequest("The property 'teamsApp@odata.bind' is missing or names no app.");
  const id = catalogId[1] ?? catalogId[2];
  if (id !== app.catalogId) throw notFound(`No app with the id '${String(id)}' is in the catalog.`);
  refuseWithoutConsentRight(context, request, target);
  const consented = consentedIn(body);
  if (consented === undefined && target.operation === 'install for user') return;
  if (!sameSet(consented ?? [], rscPermissions)) {
    throw badRequest(
      'The permissions consented to do not match the resource-specific permissions in the definition of the app.',
    );
  }
}

/** Our app asks for resource-specific consent, so the plain install permissions do not do. */
function refuseWithoutConsentRight(
  context: GraphContext,
  request: GraphRequest,
  { operation, chat }: Target,
): void {
  const rights = held(context.teams, request.caller, operation, chat?.id);
  if (rights.some((one) => !installsWithoutConsent.includes(one))) return;
  throw new StandInError(
    403,
    'Forbidden',
    `The permissions '${rights.join(', ')}' cannot be used to install an app that requires consent to resource-specific permissions.`,
  );
}

function consentedIn(body: Fields): string[] | undefined {
  const set = body['consentedPermissionSet'];
  if (set === undefined || set === null) return undefined;
  if (!isFields(set)) throw badRequest("The property 'consentedPermissionSet' must be an object.");
  return listOf(set, 'resourceSpecificPermissions').map((one) => {
    const { permissionValue, permissionType } = isFields(one) ? one : {};
    if (
      typeof permissionValue !== 'string' ||
      String(permissionType).toLowerCase() !== 'application'
    ) {
      throw badRequest(
        'Each resource-specific permission needs a permissionValue and its permissionType.',
      );
    }
    return permissionValue;
  });
}

const sameSet = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && other.every((name) => one.includes(name));

function namedInstall(context: GraphContext, request: GraphRequest): Chat {
  const chat = context.teams.ensurePersonalChat(existingUser(request).id);
  if (chat.install?.id !== request.params['installId']) throw notFound('NotFound');
  return chat;
}

function removeForUser(context: GraphContext): GraphHandler {
  return (request) => {
    context.teams.removeApp(namedInstall(context, request).id);
    return { status: 204 };
  };
}

function readPersonalChat(context: GraphContext): GraphHandler {
  return (request) => ({
    status: 200,
    body: {
      '@odata.context': contextUrl(context, 'chats/$entity'),
      ...chatEntity(namedInstall(context, request)),
    },
  });
}
