/** Puts seeded rows together; refuses a column or target the table does not have. */
import type { DataverseState, Ref, Row, Scalar } from '../rows.ts';
import { initialValues } from '../schema.ts';
import { tableNamed } from '../tables/index.ts';

/** The seeded world stands still on this morning. */
const seededAt = '2026-11-20T08:00:00Z';

const dayMs = 86_400_000;

/** Days (and hours) before the seeded morning. */
export function daysBefore(days: number): string {
  return `${new Date(Date.parse(seededAt) - days * dayMs).toISOString().slice(0, 19)}Z`;
}

type Seed = {
  readonly id: string;
  readonly values: Readonly<Record<string, Scalar>>;
  readonly lookups?: Readonly<Record<string, Ref>>;
};

export type Builder = { add(table: string, seed: Seed): void; readonly state: DataverseState };

export function createBuilder(nextTicket: number): Builder {
  const state: DataverseState = { version: 1_000_000, nextTicket, rows: {} };
  return {
    state,
    add(tableName, { id, values, lookups = {} }) {
      const table = tableNamed(tableName);
      for (const column of [...Object.keys(values), ...Object.keys(lookups)]) {
        if (!(column in table.columns)) throw new Error(`${tableName} has no column ${column}`);
      }
      state.version += 1;
      const row: Row = {
        id,
        version: state.version,
        values: { ...initialValues(table), ...initialPair(tableName), ...stamps, ...values },
        lookups,
      };
      (state.rows[tableName] ??= {})[id] = row;
    },
  };
}

const stamps = { createdon: daysBefore(400), modifiedon: daysBefore(400) };

function initialPair(tableName: string): Record<string, Scalar> {
  const state = tableNamed(tableName).states[0];
  return state ? { statecode: state.value, statuscode: state.initial ?? 0 } : {};
}

export const ref = (table: string, id: string): Ref => ({ table, id });
