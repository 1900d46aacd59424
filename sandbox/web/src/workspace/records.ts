/** Dataverse, as the person who sits before the workspace. */
import { troubleOf } from '../api/trouble.ts';

/** Of the tables an agent's panel may want. */
const sets: Readonly<Record<string, string>> = {
  incident: 'incidents',
  contact: 'contacts',
  account: 'accounts',
  annotation: 'annotations',
  task: 'tasks',
};

export function setOf(entity: string): string {
  const set = sets[entity];
  if (set === undefined) throw new Error(`the table ${entity} is not built in the sandbox`);
  return set;
}

type Ask = {
  readonly person: string;
  readonly path: string;
  /** `?$select=…&$filter=…` */
  readonly query?: string;
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly body?: string;
};

export async function askDataverse(ask: Ask): Promise<Readonly<Record<string, unknown>>> {
  const { person, path, query = '', method = 'GET', body } = ask;
  const given = new URLSearchParams(query.replace(/^\?/, ''));
  given.set('person', person);
  const response = await fetch(`/_dataverse/${path}?${given.toString()}`, {
    method,
    ...(body !== undefined && { body, headers: { 'content-type': 'application/json' } }),
  });
  if (!response.ok) throw await troubleOf(response);
  return (await response.json()) as Readonly<Record<string, unknown>>;
}

export async function rowsOf(
  ask: Omit<Ask, 'method' | 'body'>,
): Promise<readonly Record<string, unknown>[]> {
  const { value } = await askDataverse(ask);
  return value as readonly Record<string, unknown>[]; // what a set of rows looks like
}
