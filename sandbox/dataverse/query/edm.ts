/** The OData types of columns and of literals, and which may be compared. */
import type { Column } from '../schema.ts';
import type { Literal } from './ast.ts';
import type { Token } from './lexer.ts';

const edmOfColumn: Readonly<Record<Column['type'], string>> = {
  text: 'Edm.String',
  memo: 'Edm.String',
  whole: 'Edm.Int32',
  flag: 'Edm.Boolean',
  datetime: 'Edm.DateTimeOffset',
  guid: 'Edm.Guid',
  choice: 'Edm.Int32',
  state: 'Edm.Int32',
  status: 'Edm.Int32',
  lookup: 'Edm.Guid',
};

export function edmOf(column: Column): string {
  return edmOfColumn[column.type];
}

const literal = (edm: string, value: Literal['value']): Literal => ({
  kind: 'literal',
  edm,
  value,
});

const literals: Partial<Record<Token['type'], (text: string) => Literal | undefined>> = {
  string: (text) => literal('Edm.String', text.slice(1, -1).replaceAll("''", "'")),
  number: (text) => literal(text.includes('.') ? 'Edm.Decimal' : 'Edm.Int32', Number(text)),
  guid: (text) => literal('Edm.Guid', text.toLowerCase()),
  datetime: (text) => literal('Edm.DateTimeOffset', text),
  date: (text) => literal('Edm.DateTimeOffset', text),
  word: wordLiteral,
};

/** Undefined when the word is no literal. */
export function literalOf(token: Token): Literal | undefined {
  return literals[token.type]?.(token.text);
}

function wordLiteral(word: string): Literal | undefined {
  if (word === 'null') return literal('null', null);
  if (word === 'true' || word === 'false') {
    return literal('Edm.Boolean', word === 'true');
  }
  return undefined;
}

const numeric = new Set(['Edm.Int32', 'Edm.Decimal']);

export function areComparable(left: string, right: string): boolean {
  return (
    left === right ||
    left === 'null' ||
    right === 'null' ||
    (numeric.has(left) && numeric.has(right))
  );
}
