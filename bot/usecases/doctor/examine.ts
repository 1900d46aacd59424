import { notChecked, type Outcome } from '../../domain/doctor/finding.ts';
import type { PersonId, TenantId } from '../../domain/ids.ts';
import { nowOf, type Clock } from '../../ports/clock.ts';
import type { Answer, CheckResult, Probes, SetUp } from '../../ports/doctor.ts';
import { nameOf, placeOf } from '../../ports/failure.ts';
import type { Log } from '../../ports/log.ts';
import type { ConnectionBook } from '../../ports/settings.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import type { Check, Look } from './check.ts';
import { checksFor } from './checks/index.ts';

export type ExamineDeps = {
  readonly probes: Probes;
  readonly setUp: SetUp;
  readonly connections: ConnectionBook['healthOf'];
  readonly maskingOf: (tenantId: TenantId) => Promise<Settings['masking']>;
  readonly clock: Clock;
  readonly log: Log;
};

/** So many at once: a look must not be what overloads the far side. */
const atOnce = 6;
/** A check asks a handful of times, each within the deadline of a call. */
const patienceMs = 25_000;

/** Looks at everything, or at one thing. Changes nothing; what is found is logged by its code alone. */
export function examine(deps: ExamineDeps) {
  return async (asked: {
    readonly tenantId: TenantId;
    readonly person?: PersonId | undefined;
    /** One check, or a family of them. */
    readonly only?: string | undefined;
  }): Promise<readonly CheckResult[]> => {
    const all = checksFor(deps.setUp);
    const wanted =
      asked.only === undefined
        ? all
        : all.filter(({ id, family }) => id === asked.only || family === asked.only);
    const look = lookFor(deps, asked);
    const results = new Map<string, CheckResult>();
    const left = [...wanted];
    const work = async (): Promise<void> => {
      for (let next = left.shift(); next; next = left.shift()) {
        const outcome = await patiently(deps, next, look);
        results.set(next.id, { check: next.id, outcome, at: nowOf(deps.clock) });
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    return wanted.flatMap(({ id }) => results.get(id) ?? []);
  };
}

async function patiently({ clock, log }: ExamineDeps, check: Check, look: Look): Promise<Outcome> {
  let timer: unknown;
  const tooLate = new Promise<Outcome>((settle) => {
    timer = clock.setTimeout(() => {
      settle(notChecked('no-answer'));
    }, patienceMs);
  });
  try {
    return tell(log, check, await Promise.race([check.run(look), tooLate]));
  } catch (error) {
    log.error('doctor-check-broke', { check: check.id, error: nameOf(error), ...placeOf(error) });
    return notChecked('no-answer');
  } finally {
    clock.clearTimeout(timer);
  }
}

function tell(log: Log, check: Check, outcome: Outcome): Outcome {
  if (outcome.kind === 'found') {
    for (const { code } of outcome.findings) log.warn('doctor-found', { check: check.id, code });
  }
  return outcome;
}

/** Asked for once, however many checks want it. */
function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => (answer ??= ask());
}

function lookFor(
  { probes, setUp, connections, maskingOf, clock }: ExamineDeps,
  { tenantId, person }: { readonly tenantId: TenantId; readonly person?: PersonId | undefined },
): Look {
  const tokens = {
    graph: once(() => probes.entra.token('graph')),
    dataverse: once(() => probes.entra.token('dataverse')),
    bot: once(() => probes.entra.token('bot')),
  };
  const user = once(async (): Promise<Answer<string>> => {
    const token = await tokens.dataverse();
    return token.kind === 'token' ? probes.dataverse.whoAmI(token.token) : noToken;
  });
  return {
    ...probes,
    setUp,
    tenantId,
    nowMs: clock.now(),
    connections,
    masking: () => maskingOf(tenantId),
    token: (resource) => tokens[resource](),
    user,
    person: once(async () => person ?? (await probes.store.somebody(tenantId))),
    web: { ...probes.web, tabs: once(() => probes.web.tabs()) },
    database: once(() => probes.store.database()),
    privileges: once(async () => {
      const [token, who] = [await tokens.dataverse(), await user()];
      if (token.kind !== 'token') return noToken;
      return who.kind === 'got' ? probes.dataverse.privileges(token.token, who.value) : who;
    }),
    grants: once(async () => {
      const chat = await probes.store.newestChat(tenantId);
      if (chat === undefined) return 'no-chat';
      const token = await tokens.graph();
      return token.kind === 'token' ? probes.graph.grantsIn(token.token, chat) : 'no-token';
    }),
  };
}

const noToken = { kind: 'silent', reason: 'no-token' } as const;
