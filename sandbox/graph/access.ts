import { StandInError } from '../kernel/stand-in.ts';
import type { TokenClaims } from '../entra/tokens.ts';
import { app } from '../people.ts';
import type { TeamsWorld } from '../teams/index.ts';
import { needs, type Operation } from './permissions.ts';

export type Caller = {
  /** `app`: an app-only token with roles; `user`: a person's token with scopes. */
  readonly kind: 'app' | 'user';
  readonly appId: string;
  /** The person's Entra id; empty app-only. */
  readonly personId: string;
  /** Roles of the app, or scopes of the person's token. */
  readonly granted: readonly string[];
};

const text = (claim: unknown): string => (typeof claim === 'string' ? claim : '');

export function callerOf(claims: TokenClaims): Caller {
  const appId = text(claims['appid']) || text(claims['azp']);
  const scopes = text(claims['scp']);
  if (scopes !== '') {
    return { kind: 'user', appId, personId: text(claims['oid']), granted: scopes.split(' ') };
  }
  const roles: readonly unknown[] = Array.isArray(claims['roles']) ? claims['roles'] : [];
  return {
    kind: 'app',
    appId,
    personId: '',
    granted: roles.filter((one) => typeof one === 'string'),
  };
}

/** Which of the permissions that open this call the caller has, resource-specific ones included. */
export function held(
  teams: TeamsWorld,
  caller: Caller,
  operation: Operation,
  chatId: string | undefined,
): string[] {
  const need = needs[operation];
  if (caller.kind === 'user') return need.delegated.filter((one) => caller.granted.includes(one));
  return need.application.filter(
    (one) =>
      caller.granted.includes(one) ||
      (chatId !== undefined && caller.appId === app.id && teams.hasConsent(chatId, one)),
  );
}

/** Throws Graph's refusal: which permissions would have done, and which there were. */
export function demand(
  teams: TeamsWorld,
  caller: Caller,
  operation: Operation,
  chatId: string | undefined,
): void {
  if (operation === 'batch' || held(teams, caller, operation, chatId).length > 0) return;
  if (operation === 'read users') {
    throw new StandInError(
      403,
      'Authorization_RequestDenied',
      'Insufficient privileges to complete the operation.',
    );
  }
  throw new StandInError(403, 'Forbidden', missing(caller, operation));
}

function missing(caller: Caller, operation: Operation): string {
  const need = needs[operation];
  const had = caller.granted.join(', ');
  return caller.kind === 'app'
    ? `Missing role permissions on the request. API requires one of '${need.application.join(', ')}'. Roles on the request '${had}'.`
    : `Missing scope permissions on the request. API requires one of '${need.delegated.join(', ')}'. Scopes on the request '${had}'.`;
}
