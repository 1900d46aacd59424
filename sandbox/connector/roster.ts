import type { Handler, Route } from '../kernel/stand-in.ts';
import { people, personById, tenantId, type Person } from '../people.ts';
import { mriOf, personByRef } from '../teams/ids.ts';
import type { Chat } from '../teams/model.ts';
import { authorized } from './auth.ts';
import { conversation, type ConnectorContext } from './conversations.ts';
import { badArgument, connectorError } from './errors.ts';

export function rosterRoutes(context: ConnectorContext): Route[] {
  const one = '/v3/conversations/:conversationId';
  const get = (path: string, handle: Handler): Route => ({
    method: 'GET',
    path: `${one}${path}`,
    handle: authorized(context.tokens, handle),
  });
  return [
    get('/members', (request) => ({
      status: 200,
      body: roster(conversation(context, 'members', request)),
    })),
    get('/pagedmembers', pagedMembers(context)),
    get('/members/:memberId', singleMember(context)),
  ];
}

/** The bot itself is not in the list. */
const roster = (chat: Chat): unknown[] =>
  chat.members.map((one) => account(personById(one.personId)));

function account(person: Person) {
  const [givenName = '', ...rest] = person.name.split(' ');
  return {
    id: mriOf(person.id),
    name: person.name,
    aadObjectId: person.id,
    objectId: person.id,
    givenName,
    surname: rest.join(' '),
    email: person.mail,
    userPrincipalName: person.mail,
    tenantId,
    userRole: 'user',
  };
}

const smallestPage = 50;
const largestPage = 500;

function pagedMembers(context: ConnectorContext): Handler {
  return (request) => {
    const all = roster(conversation(context, 'members', request));
    const asked = Number(request.url.searchParams.get('pageSize') ?? largestPage);
    const size = Math.min(largestPage, Math.max(smallestPage, asked || largestPage));
    const start = offset(request.url.searchParams.get('continuationToken'));
    const end = start + size;
    return {
      status: 200,
      body: {
        members: all.slice(start, end),
        ...(end < all.length && {
          continuationToken: Buffer.from(String(end)).toString('base64url'),
        }),
      },
    };
  };
}

function offset(token: string | null): number {
  if (token === null || token === '') return 0;
  const at = Number(Buffer.from(token, 'base64url').toString());
  if (!Number.isInteger(at) || at < 0) throw badArgument('Invalid continuation token.');
  return at;
}

function singleMember(context: ConnectorContext): Handler {
  return (request) => {
    const chat = conversation(context, 'members', request);
    const ref = request.params['memberId'] ?? '';
    const person = personByRef(ref) ?? people.find((one) => one.mail === ref.toLowerCase());
    if (!person || !chat.members.some((one) => one.personId === person.id)) {
      throw connectorError(
        404,
        'MemberNotFoundInConversation',
        'Member not found in the conversation.',
      );
    }
    return { status: 200, body: account(person) };
  };
}
