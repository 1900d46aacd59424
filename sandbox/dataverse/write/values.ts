/** Whether a value sent for a column is one the column takes, and how it is kept. */
import { badPayload, choiceOutOfRange, invalidArgument, tooLong } from '../errors.ts';
import { toSeconds, type Scalar } from '../rows.ts';
import type { Column, Table } from '../schema.ts';

type Given = { readonly table: Table; readonly name: string; readonly value: unknown };

const dateForm = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/;
const guidForm = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

export function checkedValue(column: Column, given: Given): Scalar {
  if (given.value === null) return null;
  if (column.type === 'text' || column.type === 'memo') return checkedText(column.max, given);
  if (column.type === 'whole') return checkedWhole(column, given);
  if (column.type === 'choice') {
    return checkedChoice(Object.keys(column.choices).map(Number), given);
  }
  return plainChecks[column.type](given);
}

function checkedFlag(given: Given): boolean {
  if (typeof given.value !== 'boolean') throw wrongType(given, 'Edm.Boolean');
  return given.value;
}

function checkedText(max: number, given: Given): string {
  const { table, name, value } = given;
  if (typeof value !== 'string') throw wrongType(given, 'Edm.String');
  if (value.length > max) throw tooLong(table, name, max);
  return value;
}

function wholeNumber(given: Given): number {
  if (typeof given.value !== 'number' || !Number.isInteger(given.value)) {
    throw wrongType(given, 'Edm.Int32');
  }
  return given.value;
}

function checkedWhole(
  column: { readonly min: number; readonly max: number },
  given: Given,
): number {
  const value = wholeNumber(given);
  if (value < column.min || value > column.max) {
    throw invalidArgument(
      `A validation error occurred. The value of '${given.name}' on record of type '${given.table.logicalName}' is outside the valid range.`,
    );
  }
  return value;
}

function checkedChoice(accepted: readonly number[], given: Given): number {
  const value = wholeNumber(given);
  if (!accepted.includes(value)) throw choiceOutOfRange(given.table, given.name, value, accepted);
  return value;
}

function checkedDate(given: Given): string {
  const { value } = given;
  if (typeof value !== 'string' || !dateForm.test(value) || Number.isNaN(Date.parse(value))) {
    throw wrongType(given, 'Edm.DateTimeOffset');
  }
  return toSeconds(new Date(value).toISOString());
}

function checkedGuid(given: Given): string {
  if (typeof given.value !== 'string' || !guidForm.test(given.value)) {
    throw wrongType(given, 'Edm.Guid');
  }
  return given.value.toLowerCase();
}

function wrongType({ table, name, value }: Given, expected: string): Error {
  const shown = typeof value === 'string' ? value : JSON.stringify(value);
  return badPayload(
    table,
    `Cannot convert the literal '${shown}' to the expected type '${expected}' of the property '${name}'.`,
  );
}

const plainChecks = {
  flag: checkedFlag,
  datetime: checkedDate,
  guid: checkedGuid,
  lookup: checkedGuid,
  state: wholeNumber,
  status: wholeNumber,
};
