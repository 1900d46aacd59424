/** Reads a $filter, as strictly as the server: unknown names and mixed types are refused. */
import { badQuery, invalidArgument, notBuilt } from '../errors.ts';
import { propertyOf } from '../properties.ts';
import type { Table } from '../schema.ts';
import type { Comparison, Expression, Operand, Path, TextTest } from './ast.ts';
import { cursorOver, readPlace, type Cursor, type Place, type Scope } from './cursor.ts';
import { areComparable, edmOf, literalOf } from './edm.ts';
import { likePattern } from './compare.ts';

const comparisons: readonly string[] = ['eq', 'ne', 'gt', 'ge', 'lt', 'le'];
const textTests: readonly string[] = ['contains', 'startswith', 'endswith'];
const isComparison = (word: string): word is Comparison => comparisons.includes(word);
const isTextTest = (word: string): word is TextTest => textTests.includes(word);
const operandNames: Readonly<Record<Comparison, string>> = {
  eq: 'Equal',
  ne: 'NotEqual',
  gt: 'GreaterThan',
  ge: 'GreaterThanOrEqual',
  lt: 'LessThan',
  le: 'LessThanOrEqual',
};

export function parseFilter(source: string, table: Table): Expression {
  const cursor = cursorOver(source);
  const expression = readOr(cursor, new Map([['', table]]));
  if (cursor.peek().type !== 'end') throw cursor.fail();
  return expression;
}

function readOr(cursor: Cursor, scope: Scope): Expression {
  let left = readAnd(cursor, scope);
  while (cursor.take('or')) left = { op: 'or', left, right: readAnd(cursor, scope) };
  return left;
}

function readAnd(cursor: Cursor, scope: Scope): Expression {
  let left = readTerm(cursor, scope);
  while (cursor.take('and')) left = { op: 'and', left, right: readTerm(cursor, scope) };
  return left;
}

function readTerm(cursor: Cursor, scope: Scope): Expression {
  if (cursor.take('not')) return { op: 'not', of: readTerm(cursor, scope) };
  if (cursor.take('(')) {
    const inside = readOr(cursor, scope);
    cursor.expect(')');
    return inside;
  }
  const { type, text } = cursor.peek();
  if (type === 'word' && cursor.peek(1).text === '(') return readFunction(cursor, scope, text);
  return readComparison(cursor, scope);
}

function readFunction(cursor: Cursor, scope: Scope, name: string): Expression {
  cursor.next();
  cursor.expect('(');
  if (isTextTest(name)) return readTextTest(cursor, scope, name);
  if (name === 'Microsoft.Dynamics.CRM.In') return readIn(cursor, scope);
  if (name.startsWith('Microsoft.Dynamics.CRM.')) throw notBuilt(`the function ${name}`);
  throw badQuery(`An unknown function with name '${name}' was found.`);
}

function readTextTest(cursor: Cursor, scope: Scope, test: TextTest): Expression {
  const path = propertyPath(cursor, readPlace(cursor, scope));
  cursor.expect(',');
  const literal = literalOf(cursor.next());
  cursor.expect(')');
  if (edmOf(path.property.definition) !== 'Edm.String' || typeof literal?.value !== 'string') {
    throw badQuery(
      `No function signature for the function with name '${test}' matches the specified arguments.`,
    );
  }
  return { op: 'text', test, path, pattern: likePattern(test, literal.value) };
}

/** `PropertyName='column',PropertyValues=["a","b"]`; the column by its logical name. */
function readIn(cursor: Cursor, scope: Scope): Expression {
  cursor.expect('PropertyName');
  cursor.expect('=');
  const name = literalOf(cursor.next())?.value;
  cursor.expect(',');
  cursor.expect('PropertyValues');
  cursor.expect('=');
  const list = cursor.next();
  cursor.expect(')');
  if (typeof name !== 'string' || list.type !== 'json') throw cursor.fail();
  const table = scope.get('');
  const property = table && (propertyOf(table, name) ?? propertyOf(table, `_${name}_value`));
  if (!property) {
    throw invalidArgument(
      `'${table?.logicalName ?? ''}' entity doesn't contain attribute with Name = '${name}'.`,
    );
  }
  // The lexer takes only arrays of strings for this kind of word.
  const values = JSON.parse(list.text) as string[];
  if (values.length === 0) throw invalidArgument('PropertyValues must have at least one value.');
  return {
    op: 'in',
    path: { variable: '', steps: [], property },
    values: new Set(values.map((value) => value.toLowerCase())),
  };
}

function readComparison(cursor: Cursor, scope: Scope): Expression {
  const left = readOperand(cursor, scope);
  if (left.kind === 'collection') return readLambda(cursor, scope, left);
  const word = cursor.next().text;
  if (!isComparison(word)) throw cursor.fail();
  const right = readOperand(cursor, scope);
  if (right.kind === 'collection') throw cursor.fail();
  const types = [edmOfOperand(left), edmOfOperand(right)] as const;
  if (!areComparable(...types)) {
    throw badQuery(
      `A binary operator with incompatible types was detected. Found operand types '${types[0]}' and '${types[1]}' for operator kind '${operandNames[word]}'.`,
    );
  }
  return { op: 'compare', comparison: word, left, right };
}

type Collection = Extract<Place, { kind: 'collection' }>;

function readOperand(cursor: Cursor, scope: Scope): Operand | Collection {
  const literal = literalOf(cursor.peek());
  if (literal) {
    cursor.next();
    return literal;
  }
  if (cursor.peek().text.startsWith('@')) throw notBuilt('parameter aliases');
  const place = readPlace(cursor, scope);
  return place.kind === 'collection' ? place : { kind: 'path', path: place.path };
}

/** `collection/any(o:o/column eq 1)`; `any()` asks whether there is one at all. */
function readLambda(cursor: Cursor, scope: Scope, place: Collection): Expression {
  cursor.expect('/');
  const op = cursor.next().text;
  if (op !== 'any' && op !== 'all') throw cursor.fail();
  cursor.expect('(');
  if (op === 'any' && cursor.take(')')) {
    return { op, variable: '', owner: place.owner, collection: place.collection, of: undefined };
  }
  const variable = cursor.next().text;
  cursor.expect(':');
  const of = readOr(cursor, new Map([...scope, [variable, place.collection.table]]));
  cursor.expect(')');
  return { op, variable, owner: place.owner, collection: place.collection, of };
}

function propertyPath(cursor: Cursor, place: Place): Path {
  if (place.kind === 'collection') throw cursor.fail();
  return place.path;
}

const edmOfOperand = (operand: Operand) =>
  operand.kind === 'literal' ? operand.edm : edmOf(operand.path.property.definition);
