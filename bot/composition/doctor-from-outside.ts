/** The doctor for whoever has a command line: it reads the same environment and starts nothing. */
import { peekStore } from '../adapters/store/doctor-peek.ts';
import { readConfig } from '../config/config.ts';
import { ConfigError, type Environment } from '../config/env.ts';
import { found, type Outcome } from '../domain/doctor/finding.ts';
import { personId, tenantId } from '../domain/ids.ts';
import { nowOf } from '../ports/clock.ts';
import type { CheckResult } from '../ports/doctor.ts';
import { examinationOf } from './doctor.ts';
import type { World } from './world.ts';

type Asked = {
  /** A check or a family; absent: all. */
  readonly only?: string | undefined;
  /** Entra id of whose installed apps are looked at; absent: somebody the bot has spoken with. */
  readonly person?: string | undefined;
};

export async function examineFromOutside(
  environment: Environment,
  world: World,
  { only, person }: Asked = {},
): Promise<readonly CheckResult[]> {
  try {
    const { config, secrets } = readConfig(environment);
    const timeoutMs = config.relay.callTimeoutMs;
    const store = await peekStore({ ...config.store, ...world, timeoutMs });
    try {
      return await examinationOf(
        { config, secrets, world },
        store,
      )({
        tenantId: tenantId(config.tenantId),
        person: person === undefined ? undefined : personId(person),
        only,
      });
    } finally {
      await store.close();
    }
  } catch (error) {
    if (error instanceof ConfigError) return [cannotStart(error, world)];
    throw error;
  }
}

function cannotStart({ names }: ConfigError, { clock }: World): CheckResult {
  const [first = ''] = names;
  const outcome: Outcome =
    names.length === 1 && first.startsWith('SECRET_')
      ? found({ code: 'CS-SECRET-001', facts: { name: first } })
      : found({ code: 'CS-CONFIG-001', facts: { names: names.join(', ') } });
  return { check: 'config.readable', outcome, at: nowOf(clock) };
}
