import { ConfigError, type Env, type Environment } from './env.ts';

/** Apart from `Config`, so that the one can be printed and the other never is. */
export type Secrets = {
  readonly botPassword: string;
  /** By connection id; the newest first, two while one is being replaced. */
  readonly ccaas: Readonly<Record<string, readonly string[]>>;
};

type Named = { readonly id: string; readonly secretNames: readonly string[] };

/** @throws ConfigError when a connection names a variable that is not set */
export function readSecrets(
  env: Env,
  environment: Environment,
  connections: readonly Named[],
): Secrets {
  const ccaas = connections.map(({ id, secretNames }) => [
    id,
    secretNames.map((name) => secret(environment, name, id)),
  ]);
  return {
    botPassword: env.SECRET_BOT_PASSWORD,
    // fromEntries forgets the value type of a tuple list.
    ccaas: Object.fromEntries(ccaas) as Secrets['ccaas'],
  };
}

function secret(environment: Environment, name: string, connection: string): string {
  const value = environment[name];
  if (value) return value;
  throw new ConfigError(
    [name],
    `Case Swarm does not start: not set: ${name} (a secret of the contact center connection ${connection}).`,
  );
}
