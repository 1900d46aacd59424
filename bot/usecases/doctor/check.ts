import type { Family, Found, Outcome } from '../../domain/doctor/finding.ts';
import { found, fine, notChecked } from '../../domain/doctor/finding.ts';
import type { KnownCode } from '../../domain/doctor/findings/index.ts';
import type { PersonId, TenantId } from '../../domain/ids.ts';
import type { Answer, Probes, SetUp, TokenAnswer, TokenFor } from '../../ports/doctor.ts';
import type { ConnectionBook } from '../../ports/settings.ts';
import type { Settings } from '../../domain/settings/settings.ts';

/** What the checks of one look share: each token and each user is asked for once. */
export type Look = Probes & {
  readonly setUp: SetUp;
  readonly tenantId: TenantId;
  readonly nowMs: number;
  /** Who asked, or somebody the bot knows. */
  readonly person: () => Promise<PersonId | undefined>;
  readonly token: (resource: TokenFor) => Promise<TokenAnswer>;
  readonly user: () => Promise<Answer<string>>;
  readonly privileges: () => Promise<Answer<readonly string[] | undefined>>;
  readonly grants: () => Promise<Answer<readonly string[]> | 'no-chat' | 'no-token'>;
  readonly database: () => ReturnType<Probes['store']['database']>;
  readonly connections: ConnectionBook['healthOf'];
  readonly masking: () => Promise<Settings['masking']>;
};

/** One thing that is looked at. */
export type Check = {
  /** `family.what`: what a person asks to look at once more. */
  readonly id: `${Family}.${string}`;
  readonly family: Family;
  readonly run: (look: Look) => Promise<Outcome>;
};

export const check = (id: Check['id'], run: Check['run']): Check => ({
  id,
  // The type of the id says so.
  family: id.slice(0, id.indexOf('.')) as Family,
  run,
});

export const one = (code: KnownCode, facts: Found['facts'] = {}): Outcome => found({ code, facts });

/** Found when it is so. */
export const foundIf = (isSo: boolean, code: KnownCode, facts: Found['facts'] = {}): Outcome =>
  isSo ? one(code, facts) : fine;

/** The token, or why there is nothing to look at without it. */
export async function withToken(
  look: Look,
  resource: TokenFor,
  run: (token: string, roles: readonly string[] | undefined) => Promise<Outcome>,
): Promise<Outcome> {
  const answer = await look.token(resource);
  return answer.kind === 'token' ? run(answer.token, answer.roles) : notChecked('no-token');
}

/** What the reach check of the same system names already is not said twice. */
export function unless<T>(answer: Answer<T>, judge: (value: T) => Outcome): Outcome {
  switch (answer.kind) {
    case 'got':
      return judge(answer.value);
    case 'forbidden':
      return notChecked('not-allowed');
    case 'silent':
    case 'throttled':
      return notChecked('no-answer');
    case 'unauthorised':
    case 'not-found':
    case 'strange':
      return notChecked('earlier-finding');
  }
}
