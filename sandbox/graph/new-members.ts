import { personById } from '../people.ts';
import { allHistory } from '../teams/model.ts';
import type { NewMember } from '../teams/chats.ts';
import { isFields, listOf, textOf } from './body.ts';
import { badRequest, notFound } from './errors.ts';
import { findUser } from './routes.ts';

const memberType = '#microsoft.graph.aadUserConversationMember';

/** One entry of `members`, or the body of a member post, checked as Graph checks it. */
export function newMember(given: unknown): NewMember {
  if (!isFields(given)) throw badRequest('A member must be a JSON object.');
  const type = textOf(given, '@odata.type');
  if (type !== memberType && type !== memberType.slice(1)) {
    throw badRequest(
      `The provided '${type ?? ''}' for 'odata.type' is not valid for this operation.`,
    );
  }
  const historyFrom = textOf(given, 'visibleHistoryStartDateTime');
  return {
    personId: boundUser(textOf(given, 'user@odata.bind')),
    roles: [roleOf(given['roles'] === undefined ? [] : listOf(given, 'roles'))],
    ...(historyFrom !== undefined && { historyFrom: moment(historyFrom) }),
  };
}

function roleOf(roles: readonly unknown[]): string {
  const [role] = roles;
  if (role === undefined) throw badRequest('Must specify a role for the new member.');
  if (role === 'guest') {
    throw badRequest("In-tenant members who are not guests must have the role 'owner'.");
  }
  if (role !== 'owner' || roles.length > 1) {
    throw badRequest(
      `The passed-in role '${typeof role === 'string' ? role : ''}' is not supported.`,
    );
  }
  return role;
}

const bind = /\/users(?:\('([^']+)'\)|\/([^/]+))$/;

function boundUser(url: string | undefined): string {
  if (url === undefined) throw badRequest("A member must have the property 'user@odata.bind'.");
  const found = bind.exec(url);
  if (!found) throw badRequest(`The value '${url}' of 'user@odata.bind' names no user.`);
  const ref = decodeURIComponent(found[1] ?? found[2] ?? '');
  const person = findUser(ref);
  if (!person) throw notFound(`Failed to find user '${ref}' in the tenant.`);
  return personById(person.id).id;
}

function moment(text: string): string {
  if (text.startsWith('0001-01-01')) return allHistory;
  const time = Date.parse(text);
  if (Number.isNaN(time)) throw badRequest(`'${text}' is not a date and time.`);
  return new Date(time).toISOString();
}
