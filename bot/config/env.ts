import { variables, type Variable, type VariableName } from './variables.ts';

/** What the process was given: `process.env` itself, or a test's own. */
export type Environment = Readonly<Record<string, string | undefined>>;
/** Every known variable, defaults filled in. */
export type Env = Readonly<Record<VariableName, string>>;

/** Why the bot does not start, in one sentence that names the variables. */
export class ConfigError extends Error {
  /** The variables to set or to correct. */
  readonly names: readonly string[];
  constructor(names: readonly string[], message: string) {
    super(message);
    this.names = names;
  }
}

/**
 * Step one: names to texts. An unset variable and an empty one are the same.
 * @throws ConfigError naming every variable that is missing
 */
export function readEnv(environment: Environment): Env {
  const missing = variables.filter((one) => valueOf(environment, one) === undefined);
  if (missing.length > 0) {
    const list = missing.map((one) => `${one.name} (${one.explains})`).join('; ');
    const names = missing.map((one) => one.name);
    throw new ConfigError(names, `Case Swarm does not start: not set: ${list}. See env/README.md.`);
  }
  const entries = variables.map((one) => [one.name, valueOf(environment, one) ?? '']);
  // The keys are exactly the list's names: the compiler loses them in fromEntries.
  return Object.fromEntries(entries) as Env;
}

function valueOf(environment: Environment, { name, default: otherwise }: Variable) {
  const value = environment[name]?.trim();
  return value === undefined || value === '' ? otherwise : value;
}
