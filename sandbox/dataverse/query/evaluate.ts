import { readProperty, type SingleNav } from '../properties.ts';
import type { Row, Rows, Scalar } from '../rows.ts';
import type { Table } from '../schema.ts';
import { tableNamed } from '../tables/index.ts';
import type { Expression, Operand, Order, Path } from './ast.ts';
import { fold, isTrue, order } from './compare.ts';

/** What each name in a filter stands for: '' is the row in question. */
type Meaning = ReadonlyMap<string, { readonly table: Table; readonly row: Row }>;

export function matches(rows: Rows, table: Table, row: Row, filter: Expression): boolean {
  return holds(rows, filter, new Map([['', { table, row }]]));
}

function holds(rows: Rows, expression: Expression, meaning: Meaning): boolean {
  switch (expression.op) {
    case 'and':
    case 'or':
      return bothOrOneHolds(rows, expression, meaning);
    case 'not':
      return !holds(rows, expression.of, meaning);
    case 'any':
    case 'all':
      return lambdaHolds(rows, expression, meaning);
    case 'compare':
      return comparisonHolds(rows, expression, meaning);
    case 'text':
    case 'in':
      return valueHolds(rows, expression, meaning);
  }
}

type Joined = Extract<Expression, { left: Expression }>;

function bothOrOneHolds(rows: Rows, { op, left, right }: Joined, meaning: Meaning): boolean {
  const leftHolds = holds(rows, left, meaning);
  return op === 'and'
    ? leftHolds && holds(rows, right, meaning)
    : leftHolds || holds(rows, right, meaning);
}

type Comparing = Extract<Expression, { op: 'compare' }>;
type TextOrList = Extract<Expression, { op: 'text' } | { op: 'in' }>;

function comparisonHolds(rows: Rows, test: Comparing, meaning: Meaning): boolean {
  const { comparison, left, right } = test;
  const sides = [operandValue(rows, left, meaning), operandValue(rows, right, meaning)] as const;
  return isTrue(comparison, ...sides, isTime(left) || isTime(right));
}

function valueHolds(rows: Rows, test: TextOrList, meaning: Meaning): boolean {
  const value = valueAt(rows, test.path, meaning);
  if (value === null) return false;
  return test.op === 'text'
    ? test.pattern.test(fold(String(value)))
    : test.values.has(String(value).toLowerCase());
}

function lambdaHolds(
  rows: Rows,
  lambda: Extract<Expression, { variable: string }>,
  meaning: Meaning,
): boolean {
  const owner = follow(rows, lambda.owner.steps, meaning.get(lambda.owner.variable));
  if (!owner) return lambda.op === 'all';
  const { table, column } = lambda.collection;
  const members = rows
    .all(table.logicalName)
    .filter((member) => member.lookups[column]?.id === owner.row.id);
  const inside = lambda.of;
  if (!inside) return members.length > 0;
  const test = (row: Row) =>
    holds(rows, inside, new Map([...meaning, [lambda.variable, { table, row }]]));
  return lambda.op === 'any' ? members.some(test) : members.every(test);
}

function follow(
  rows: Rows,
  steps: readonly SingleNav[],
  from: { readonly table: Table; readonly row: Row } | undefined,
): { readonly table: Table; readonly row: Row } | undefined {
  let here = from;
  for (const step of steps) {
    const ref = here?.row.lookups[step.column];
    const row = ref?.table === step.target ? rows.find(ref.table, ref.id) : undefined;
    here = row && { table: tableNamed(step.target), row };
  }
  return here;
}

function valueAt(rows: Rows, path: Path, meaning: Meaning): Scalar {
  const end = follow(rows, path.steps, meaning.get(path.variable));
  return end ? readProperty(end.table, end.row, path.property) : null;
}

function operandValue(rows: Rows, operand: Operand, meaning: Meaning): Scalar {
  return operand.kind === 'literal' ? operand.value : valueAt(rows, operand.path, meaning);
}

const isTime = (operand: Operand) =>
  operand.kind === 'path' && operand.path.property.definition.type === 'datetime';

export function sorted(
  rows: Rows,
  table: Table,
  found: readonly Row[],
  orders: readonly Order[],
): readonly Row[] {
  if (orders.length === 0) return found;
  const keyOf = (row: Row, path: Path) => valueAt(rows, path, new Map([['', { table, row }]]));
  return found.toSorted((a, b) => {
    for (const { path, descending } of orders) {
      const isTimePath = path.property.definition.type === 'datetime';
      const sign = order(keyOf(a, path), keyOf(b, path), isTimePath);
      if (sign !== 0) return descending ? -sign : sign;
    }
    return 0;
  });
}
