/**
 * Statements that come again are parsed and planned once for each connection, not each time: under load
 * that is a third of what PostgreSQL has to do.
 *
 * https://node-postgres.com/features/queries#prepared-statements,
 * https://www.postgresql.org/docs/current/sql-prepare.html
 */
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';

/** A column was added under its feet, by the next version of the app: a new connection plans anew. */
const planIsOld = '0A000';
/** What sits between us and the server gives each transaction another connection: nothing stays prepared. */
const poolerForgets = ['26000', '42P05'];
/** Texts that differ by how many they name come in many lengths; the server keeps what is prepared. */
const textsAtMost = 300;

/** @returns the pool, for Kysely; who asks something twice has it prepared */
export function preparing(pool: pg.Pool): PostgresPool {
  const names = namesOfRepeated();
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => preparingClient(await pool.connect(), names),
  };
}

type Names = { of(text: string): string | undefined; giveUp(): void };

function namesOfRepeated(): Names {
  const known = new Map<string, { readonly name: string; isRepeated: boolean }>();
  let isGivenUp = false;
  return {
    of(text) {
      const one = known.get(text);
      if (isGivenUp) return undefined;
      if (one?.isRepeated) return one.name;
      if (one) one.isRepeated = true;
      else if (known.size < textsAtMost) {
        known.set(text, { name: `cs${known.size}`, isRepeated: false });
      }
      return one?.name;
    },
    giveUp() {
      isGivenUp = true;
    },
  };
}

function preparingClient(client: pg.PoolClient, names: Names): PostgresPoolClient {
  let isStale = false;
  const note = (error: unknown): void => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (poolerForgets.includes(code)) names.giveUp();
    isStale ||= code === planIsOld || poolerForgets.includes(code);
  };
  const ask = async (text: string, values: readonly unknown[]) => {
    const name = values.length > 0 ? names.of(text) : undefined;
    try {
      return await client.query({ text, values: [...values], ...(name && { name }) });
    } catch (error) {
      note(error);
      throw error;
    }
  };
  return {
    // What pg answers is what Kysely reads; its other form, cursors, nobody here asks for.
    query: ask as unknown as PostgresPoolClient['query'],
    release: () => {
      client.release(isStale);
    },
  };
}
