/** Which state and status a row ends up with: only documented pairs may stand together. */
import { invalidArgument, invalidStatus } from '../errors.ts';
import type { Scalar } from '../rows.ts';
import type { State, Table } from '../schema.ts';

export type StatePair = { readonly statecode: number; readonly statuscode: number };

type Given = {
  readonly id: string;
  readonly values: Readonly<Record<string, Scalar>>;
  /** What the row has now; undefined for a new one. */
  readonly current: StatePair | undefined;
};

/** Undefined when the table has no states, or nothing about them changes. */
export function nextState(table: Table, given: Given): StatePair | undefined {
  const { values, current } = given;
  const isAsked = values['statecode'] !== undefined || values['statuscode'] !== undefined;
  if (table.states.length === 0 || (current && !isAsked)) return undefined;
  const state = stateOf(table, given);
  // A state without a valid default keeps 0, as the metadata says, and is refused here.
  const status = Number(values['statuscode'] ?? state.initial ?? 0);
  if (!(status in state.statuses)) throw invalidStatus(table, status, state.label, given.id);
  return { statecode: state.value, statuscode: status };
}

function stateOf(table: Table, { values, current }: Given): State {
  const wanted = values['statecode'] ?? current?.statecode ?? initialState(table);
  const state = table.states.find((one) => one.value === wanted);
  if (state) return state;
  throw invalidArgument(`${String(wanted)} is not a valid state code on ${table.logicalName}.`);
}

const initialState = (table: Table) => (table.logicalName === 'product' ? 2 : 0);
