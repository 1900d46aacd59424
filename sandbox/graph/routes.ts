/** What is common to every Graph call: token, permissions, membership, error shape, request ids. */
import type { Tokens } from '../entra/tokens.ts';
import {
  StandInError,
  type Route,
  type StandInRequest,
  type StandInResponse,
} from '../kernel/stand-in.ts';
import type { World } from '../kernel/world.ts';
import { people, personById, type Person } from '../people.ts';
import type { Chat } from '../teams/model.ts';
import type { TeamsWorld } from '../teams/index.ts';
import { setUpOf } from '../set-up.ts';
import { callerOf, demand, type Caller } from './access.ts';
import { badRequest, errorBody, notFound } from './errors.ts';
import type { Operation } from './permissions.ts';

export type GraphContext = {
  readonly world: World;
  readonly tokens: Tokens;
  readonly teams: TeamsWorld;
};

export type GraphRequest = StandInRequest & { readonly caller: Caller };
type Answer = StandInResponse | Promise<StandInResponse>;
export type GraphHandler = (request: GraphRequest) => Answer;
export type Define = (
  method: Route['method'],
  path: string,
  operation: Operation,
  handle: GraphHandler,
) => Route;

export const version = '/v1.0';

const graphAudience = [
  'https://graph.microsoft.com',
  'https://graph.microsoft.com/',
  '00000003-0000-0000-c000-000000000000',
];

export function header(request: StandInRequest, name: string): string {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(',') : (value ?? '');
}

export function definer(context: GraphContext): Define {
  return (method, path, operation, handle) => ({
    method,
    path: `${version}${path}`,
    handle: (request) =>
      answered(context.world, request, async () => {
        const caller = await identify(context, request);
        const { chatId, userId } = request.params;
        demand(context.teams, caller, operation, chatId);
        refuseOutsiders(context.teams, caller, { chatId, userId, operation });
        refuseGone(context.world, userId);
        return handle({ ...request, json: () => jsonBody(request), caller });
      }),
  });
}

export async function identify(context: GraphContext, request: StandInRequest): Promise<Caller> {
  const claims = await context.tokens.verify(request.headers.authorization, {
    audience: graphAudience,
  });
  return callerOf(claims);
}

const openToAll: readonly Operation[] = [
  'create chat',
  'read app catalog',
  'read presences',
  'batch',
];

type Target = {
  readonly chatId: string | undefined;
  readonly userId: string | undefined;
  readonly operation: Operation;
};

/** A delegated caller reaches only the chats they are in and only their own chats and apps. */
function refuseOutsiders(teams: TeamsWorld, caller: Caller, target: Target): void {
  if (caller.kind === 'app' || isWithinReach(teams, caller, target)) return;
  throw new StandInError(403, 'Forbidden', 'AclCheckFailed: the caller has no access here.');
}

function isWithinReach(teams: TeamsWorld, caller: Caller, target: Target): boolean {
  if (openToAll.includes(target.operation)) return true;
  if (target.chatId !== undefined) {
    // A chat that does not exist is a 404 later on.
    const members = teams.chat(target.chatId)?.members;
    return members?.some((one) => one.personId === caller.personId) ?? true;
  }
  const readsEveryone =
    target.operation === 'read users' && caller.granted.some((one) => one.endsWith('.All'));
  const own = target.userId !== undefined && findUser(target.userId)?.id === caller.personId;
  return readsEveryone || own;
}

/** Answers with the ids every Graph response carries, errors in Graph's shape. */
export async function answered(
  world: World,
  request: StandInRequest,
  run: () => Answer,
): Promise<StandInResponse> {
  const requestId = world.uuid();
  const clientId = header(request, 'client-request-id') || requestId;
  const ids = { 'request-id': requestId, 'client-request-id': clientId };
  try {
    const response = await run();
    return { ...response, headers: { ...ids, ...response.headers } };
  } catch (error) {
    if (!(error instanceof StandInError)) throw error;
    const body = errorBody(error.code, error.message, {
      requestId,
      clientId,
      date: world.nowIso().slice(0, 19),
    });
    return { status: error.status, headers: { ...ids, ...error.headers }, body };
  }
}

function jsonBody(request: StandInRequest): unknown {
  try {
    return request.json();
  } catch {
    throw badRequest(
      'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
    );
  }
}

/** The chat a path names, or Graph's 404. */
export function existingChat(teams: TeamsWorld, request: StandInRequest): Chat {
  const id = request.params['chatId'] ?? '';
  const named = id.startsWith('a:') ? undefined : teams.chat(id);
  // A channel is no chat: it has paths of its own.
  const chat = named?.type === 'channel' ? undefined : named;
  if (!chat) throw notFound('NotFound');
  return chat;
}

export function findUser(ref: string): Person | undefined {
  const wanted = ref.toLowerCase();
  return people.find((one) => one.id === wanted || one.mail.toLowerCase() === wanted);
}

/** The user a path names by id or UPN, or Entra's 404. */
export function existingUser(request: StandInRequest): Person {
  const ref = request.params['userId'] ?? '';
  const user = findUser(ref);
  if (user) return personById(user.id);
  throw noSuchUser(ref);
}

const noSuchUser = (ref: string): StandInError =>
  new StandInError(
    404,
    'Request_ResourceNotFound',
    `Resource '${ref}' does not exist or one of its queried reference-property objects are not present.`,
  );

/** An account that was deleted is as if it had never been. */
function refuseGone(world: World, userId: string | undefined): void {
  const user = userId === undefined ? undefined : findUser(userId);
  if (user && setUpOf(world).peopleGone.includes(user.id)) throw noSuchUser(userId ?? '');
}
