/** The rows themselves: what is kept, found and saved; no rule of the Web API is known here. */
import type { World } from '../kernel/world.ts';

export type Scalar = string | number | boolean | null;
export type Ref = { readonly table: string; readonly id: string };
export type Row = {
  readonly id: string;
  /** Row version: one counter for the organisation, as in life. */
  version: number;
  readonly values: Record<string, Scalar>;
  lookups: Readonly<Record<string, Ref>>;
};

export type DataverseState = {
  version: number;
  /** The number the next case gets. */
  nextTicket: number;
  rows: Record<string, Record<string, Row>>;
};

export type Rows = {
  all(table: string): readonly Row[];
  find(table: string, id: string): Row | undefined;
  /** Adds the row or replaces the one with its id, with the next row version. */
  save(table: string, row: Row): void;
  remove(table: string, id: string): void;
  nextTicket(): number;
  now(): string;
  newId(): string;
  /** Runs a write whole or not at all, then announces the rows it touched. */
  atomically<T>(write: () => T): T;
};

/** Dataverse keeps seconds. */
export const toSeconds = (iso: string): string => `${iso.slice(0, 19)}Z`;

export function createRows(world: World, seed: () => DataverseState): Rows {
  const slice = world.slice('dataverse', seed);
  let touched: string[] = [];
  const tableRows = (table: string) => slice.state.rows[table] ?? {};

  return {
    all: (table) => Object.values(tableRows(table)),
    find: (table, id) => tableRows(table)[id],
    save(table, row) {
      slice.state.version += 1;
      row.version = slice.state.version;
      (slice.state.rows[table] ??= {})[row.id] = row;
      touched.push(row.id);
    },
    remove(table, id) {
      const { [id]: _gone, ...rest } = tableRows(table);
      slice.state.rows[table] = rest;
      touched.push(id);
    },
    nextTicket: () => slice.state.nextTicket++,
    now: () => toSeconds(world.nowIso()),
    newId: () => world.uuid(),
    atomically(write) {
      // Two levels are enough: rows are replaced, never changed in place.
      const tables = Object.entries(slice.state.rows);
      const before = Object.fromEntries(tables.map(([table, kept]) => [table, { ...kept }]));
      touched = [];
      try {
        const result = write();
        for (const id of new Set(touched)) slice.changed({ kind: 'row', id });
        return result;
      } catch (error) {
        slice.state.rows = before;
        throw error;
      }
    },
  };
}
