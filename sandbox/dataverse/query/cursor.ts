/** A reading position in the words of a query, with the names that mean rows at that point. */
import { syntaxError, tokenize, type Token } from './lexer.ts';
import { badQuery, unknownProperty } from '../errors.ts';
import {
  collectionNavOf,
  propertyOf,
  singleNavOf,
  type CollectionNav,
  type SingleNav,
} from '../properties.ts';
import type { Table } from '../schema.ts';
import { tableNamed } from '../tables/index.ts';
import type { Path } from './ast.ts';

export type Scope = ReadonlyMap<string, Table>;

export type Cursor = {
  peek(ahead?: number): Token;
  next(): Token;
  /** Takes the word or sign when it stands here. */
  take(text: string): boolean;
  expect(text: string): void;
  fail(): Error;
};

export function cursorOver(source: string): Cursor {
  const tokens = tokenize(source);
  let at = 0;
  const last: Token = { type: 'end', text: '', at: source.length };
  const peek = (ahead = 0) => tokens[at + ahead] ?? last;
  const fail = () => syntaxError(source, peek().at);
  const next = () => {
    const token = peek();
    at += 1;
    return token;
  };
  const take = (text: string) => {
    const { type } = peek();
    if (type === 'string' || peek().text !== text) return false;
    at += 1;
    return true;
  };
  return {
    peek,
    next,
    take,
    fail,
    expect(text) {
      if (!take(text)) throw fail();
    },
  };
}

type Start = {
  readonly variable: string;
  readonly table: Table;
  readonly steps: readonly SingleNav[];
};

export type Place =
  | { readonly kind: 'property'; readonly path: Path }
  | {
      readonly kind: 'collection';
      readonly owner: { readonly variable: string; readonly steps: readonly SingleNav[] };
      readonly collection: CollectionNav;
    };

/** Reads `nav/nav/column` or `nav/collection`; stops before what follows. */
export function readPlace(cursor: Cursor, scope: Scope): Place {
  const first = readName(cursor);
  const inLambda = first !== '' && cursor.peek().text === '/' && scope.get(first);
  if (inLambda) {
    cursor.next();
    return placeFrom(cursor, readName(cursor), { variable: first, table: inLambda, steps: [] });
  }
  const root = scope.get('');
  if (!root) throw cursor.fail();
  return placeFrom(cursor, first, { variable: '', table: root, steps: [] });
}

function placeFrom(cursor: Cursor, name: string, from: Start): Place {
  const { variable, table, steps } = from;
  const property = propertyOf(table, name);
  if (property) return { kind: 'property', path: { variable, steps, property } };
  const collection = collectionNavOf(table, name);
  if (collection) return { kind: 'collection', owner: { variable, steps }, collection };
  const nav = singleNavOf(table, name);
  if (!nav) throw unknownProperty(name, table.logicalName);
  if (!cursor.take('/')) {
    throw badQuery(`The navigation property '${name}' cannot stand where a value is expected.`);
  }
  if (nav.nav === 'ownerid') {
    // Its type is the abstract principal, whatever stands behind it.
    throw unknownProperty(readName(cursor), 'principal');
  }
  const target = tableNamed(nav.target);
  return placeFrom(cursor, readName(cursor), { variable, table: target, steps: [...steps, nav] });
}

function readName(cursor: Cursor): string {
  if (cursor.peek().type !== 'word') throw cursor.fail();
  return cursor.next().text;
}
