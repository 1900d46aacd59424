import { ConfigError, type Env, type Environment } from './env.ts';

/** Apart from `Config`, so that the one can be printed and the other never is. */
export type Secrets = {
  readonly botPassword: string;
  /** Empty where its address needs none. */
  readonly answerModelKey: string;
  /** By connection id; the newest first, two while one is being replaced. */
  readonly ccaas: Readonly<Record<string, readonly string[]>>;
  /** What the API of each connection wants, by connection id and the provider's names. */
  readonly ccaasCredentials: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Seal what rests unmasked: 32 bytes each, the newest first. */
  readonly sealingKeys: readonly Buffer[];
};

type Named = {
  readonly id: string;
  readonly secretNames: readonly string[];
  readonly credentialNames: Readonly<Record<string, string>>;
};

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
  const credentials = connections.map(({ id, credentialNames }) => [
    id,
    Object.fromEntries(
      Object.entries(credentialNames).map(([use, name]) => [use, secret(environment, name, id)]),
    ),
  ]);
  return {
    sealingKeys: sealingKeys(env),
    ccaasCredentials: Object.fromEntries(credentials) as Secrets['ccaasCredentials'],
    botPassword: env.SECRET_BOT_PASSWORD,
    answerModelKey: env.SECRET_ANSWER_MODEL_KEY,
    // fromEntries forgets the value type of a tuple list.
    ccaas: Object.fromEntries(ccaas) as Secrets['ccaas'],
  };
}

const keyBytes = 32;

function sealingKeys(env: Env): readonly Buffer[] {
  const keys = env.SECRET_SEALING_KEY.split(/[\s,]+/).map((text) => Buffer.from(text, 'base64'));
  if (keys.every((key) => key.length === keyBytes)) return keys;
  throw new ConfigError(
    ['SECRET_SEALING_KEY'],
    'Case Swarm does not start: SECRET_SEALING_KEY is not usable: 32 bytes as base64 are needed (openssl rand -base64 32). See env/README.md.',
  );
}

function secret(environment: Environment, name: string, connection: string): string {
  const value = environment[name];
  if (value) return value;
  throw new ConfigError(
    [name],
    `Case Swarm does not start: not set: ${name} (a secret of the contact center connection ${connection}).`,
  );
}
