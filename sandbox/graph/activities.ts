/** The activity feed: strict about who may be told, and word for word about what the package declares. */
import { StandInError, type Route } from '../kernel/stand-in.ts';
import { app, personById, tenantId } from '../people.ts';
import { appManifest } from '../teams/app-manifest.ts';
import { installationId, personalChatId } from '../teams/ids.ts';
import type { Chat } from '../teams/model.ts';
import { bodyOf, isFields, listOf, textOf, type Fields } from './body.ts';
import { badRequest, notBuilt } from './errors.ts';
import {
  existingChat,
  existingUser,
  findUser,
  version,
  type Define,
  type GraphContext,
  type GraphRequest,
} from './routes.ts';

export function activityRoutes(context: GraphContext, define: Define): Route[] {
  return [
    define('POST', '/chats/:chatId/sendActivityNotification', 'notify in chat', (request) => {
      const chat = existingChat(context.teams, request);
      return notify(context, request, { personId: recipientIn(request, chat), chat });
    }),
    define('POST', '/users/:userId/teamwork/sendActivityNotification', 'notify user', (request) =>
      notify(context, request, { personId: existingUser(request).id }),
    ),
    define('POST', '/teamwork/sendActivityNotificationToRecipients', 'notify user', () => {
      throw notBuilt('sendActivityNotificationToRecipients');
    }),
  ];
}

type Target = { readonly personId: string; readonly chat?: Chat };

/** Teams cuts there. */
const previewLength = 150;
/** A longer one was reported to fail. */
const longestUrl = 1_024;

function notify(context: GraphContext, request: GraphRequest, target: Target) {
  const body = bodyOf(request);
  refuseNotInstalled(context, request, target);
  const teamsAppId = textOf(body, 'teamsAppId');
  if (teamsAppId !== undefined && teamsAppId !== app.catalogId) {
    throw badRequest(`The app '${teamsAppId}' is not installed for the recipient.`);
  }
  const type = textOf(body, 'activityType') ?? '';
  const preview = isFields(body['previewText']) ? textOf(body['previewText'], 'content') : '';
  const chainId = chainIn(body);
  context.teams.notify({
    personId: target.personId,
    type,
    title: titleOf(context, request, { body, type }),
    preview: (preview ?? '').slice(0, previewLength),
    link: linkOf(context, body, target),
    ...(chainId !== undefined && { chainId }),
  });
  return { status: 204 };
}

/** In the chat, or for the person: the recipient must be able to meet the app there. */
function refuseNotInstalled(
  { teams }: GraphContext,
  request: GraphRequest,
  { personId, chat }: Target,
): void {
  const install = chat ? chat.install : teams.personalInstall(personId);
  if (install) return;
  throw new StandInError(
    403,
    'Forbidden',
    `Application with AAD App Id '${request.caller.appId}' is not authorized to generate custom text notifications about '${request.url.pathname}' to the recipient. Ensure that the expected Teams app is installed in the target scope (user, team, or chat).`,
  );
}

function recipientIn(request: GraphRequest, chat: Chat): string {
  const recipient = bodyOf(request)['recipient'];
  if (!isFields(recipient)) throw badRequest("The property 'recipient' is required.");
  const type = textOf(recipient, '@odata.type')?.replace(/^#/, '');
  if (type !== 'microsoft.graph.aadUserNotificationRecipient') {
    throw notBuilt(`a recipient of the type ${type ?? '(none)'}`);
  }
  const user = findUser(textOf(recipient, 'userId') ?? '');
  const isMember = user && chat.members.some((one) => one.personId === user.id);
  if (isMember) return user.id;
  throw badRequest('The recipient of the notification must be a member of the chat.');
}

function chainIn(body: Fields): number | undefined {
  const chainId = body['chainId'] ?? undefined;
  if (chainId === undefined || (typeof chainId === 'number' && Number.isInteger(chainId))) {
    return chainId;
  }
  throw badRequest("The property 'chainId' must be an Int64.");
}

type Kind = { readonly body: Fields; readonly type: string };

/** The template of the manifest with the parameters in it; Teams itself names the actor. */
function titleOf({ world }: GraphContext, { caller }: GraphRequest, { body, type }: Kind): string {
  const { activityTypes } = appManifest(world.botUrl).activities;
  const declared = activityTypes.find((one) => one.type === type);
  if (type === 'systemDefault') throw notBuilt('the activity type systemDefault');
  if (!declared) {
    throw badRequest(`The activity type '${type}' is not declared in the manifest of the app.`);
  }
  const actor = caller.kind === 'user' ? personById(caller.personId).name : app.name;
  const given = new Map([...parametersIn(body), ['actor', actor] as const]);
  return declared.templateText.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = given.get(name);
    if (value !== undefined) return value;
    throw badRequest(`The template parameter '${name}' of '${type}' is missing.`);
  });
}

function parametersIn(body: Fields): readonly (readonly [string, string])[] {
  if (body['templateParameters'] === undefined) return [];
  return listOf(body, 'templateParameters').map((one) => {
    const { name, value } = isFields(one) ? one : {};
    if (typeof name === 'string' && typeof value === 'string') return [name, value] as const;
    throw badRequest('Each template parameter needs a name and a value.');
  });
}

/** What a press on it opens. */
function linkOf(context: GraphContext, body: Fields, target: Target): string {
  const topic = body['topic'];
  if (!isFields(topic)) throw badRequest("The property 'topic' is required.");
  const [source, value, webUrl] = ['source', 'value', 'webUrl'].map((one) => textOf(topic, one));
  if (value === undefined || value === '') throw badRequest("The topic's 'value' is required.");
  if (webUrl !== undefined) checkDeepLink(webUrl);
  if (source === 'text') {
    if (webUrl === undefined) throw badRequest("A topic of source 'text' needs a 'webUrl'.");
    return webUrl;
  }
  if (source !== 'entityUrl') throw badRequest(`The topic's source '${source ?? ''}' is unknown.`);
  return webUrl ?? entityLink(context, value, target);
}

function checkDeepLink(webUrl: string): void {
  const isTeams = URL.canParse(webUrl) && new URL(webUrl).origin === 'https://teams.microsoft.com';
  if (!isTeams) throw badRequest(`The topic's webUrl is not a link into Teams: ${webUrl}`);
  if (webUrl.length > longestUrl) throw badRequest('UnknownError');
}

const chatLink = (id: string): string =>
  `https://teams.microsoft.com/l/chat/${encodeURIComponent(id)}/0?tenantId=${tenantId}`;

/** In a chat the chat itself; for a person the app that is installed for them. */
function entityLink({ world }: GraphContext, value: string, { personId, chat }: Target): string {
  const path = decodeURIComponent(value.replace(/^https:\/\/graph\.microsoft\.com/, ''));
  const own = decodeURIComponent(value.replace(world.urls.graph, ''));
  const named = [path, own].find((one) => one.startsWith(version))?.slice(version.length);
  if (chat && named === `/chats/${chat.id}`) return chatLink(chat.id);
  if (chat && named?.startsWith(`/chats/${chat.id}/messages/`)) {
    throw notBuilt('a message as the topic');
  }
  const scope = personalChatId(personId);
  const installed = `/users/${personId}/teamwork/installedApps/${installationId(scope)}`;
  const inCatalog = `/appCatalogs/teamsApps/${app.catalogId}`;
  if (!chat && (named === installed || named === inCatalog)) return chatLink(scope);
  throw badRequest(`The topic '${value}' is not one that can be talked about in this scope.`);
}
