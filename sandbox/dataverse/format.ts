/** The texts of `FormattedValue`: labels of choices, names of rows, dates as the organisation writes them. */
import { readProperty, type Property } from './properties.ts';
import type { Row, Rows, Scalar } from './rows.ts';
import type { Choices, Column, Table } from './schema.ts';
import { tableNamed } from './tables/index.ts';

export function formatted(
  rows: Rows,
  table: Table,
  row: Row,
  property: Property,
): string | undefined {
  const value = readProperty(table, row, property);
  if (value === null) return undefined;
  if (property.definition.type === 'lookup') return nameOf(rows, row, property.column);
  return labelOf(table, property.definition, value) ?? plainText(property.definition, value);
}

function labelOf(table: Table, column: Column, value: Scalar): string | undefined {
  if (column.type === 'state') return table.states.find((one) => one.value === value)?.label;
  if (column.type === 'status') return statusLabel(table, value);
  return column.type === 'choice' ? label(column.choices, value) : undefined;
}

function plainText(column: Column, value: Scalar): string | undefined {
  if (column.type === 'flag') return value === true ? 'Yes' : 'No';
  if (column.type === 'datetime') return dateText(String(value));
  return column.type === 'whole' ? Number(value).toLocaleString('en-US') : undefined;
}

export function statusLabel(table: Table, value: Scalar): string | undefined {
  return table.states
    .map(({ statuses }) => label(statuses, value))
    .find((one) => one !== undefined);
}

export function label(choices: Choices, value: Scalar): string | undefined {
  return typeof value === 'number' ? choices[value] : undefined;
}

/** Primary name of the row a lookup points at. */
export function nameOf(rows: Rows, row: Row, column: string): string | undefined {
  const ref = row.lookups[column];
  const target = ref && rows.find(ref.table, ref.id);
  const name = ref && target?.values[tableNamed(ref.table).name];
  return typeof name === 'string' ? name : undefined;
}

/** `11/20/2026 8:05 AM`: en-US, UTC. */
function dateText(iso: string): string {
  const date = new Date(iso);
  const [hours, minutes] = [date.getUTCHours(), String(date.getUTCMinutes()).padStart(2, '0')];
  const day = `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()}`;
  return `${day} ${hours % 12 || 12}:${minutes} ${hours < 12 ? 'AM' : 'PM'}`;
}
