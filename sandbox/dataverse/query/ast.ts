/** What a query means once it is read: every name in it is already a column or a relationship. */
import type { CollectionNav, Property, SingleNav } from '../properties.ts';
import type { Scalar } from '../rows.ts';
import type { Table } from '../schema.ts';

/** The way from a row to one of its values, over lookups; `variable` is '' outside a lambda. */
export type Path = {
  readonly variable: string;
  readonly steps: readonly SingleNav[];
  readonly property: Property;
};

export type Literal = { readonly kind: 'literal'; readonly edm: string; readonly value: Scalar };
export type Operand = Literal | { readonly kind: 'path'; readonly path: Path };

export type Comparison = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';
export type TextTest = 'contains' | 'startswith' | 'endswith';

export type Expression =
  | { readonly op: 'and' | 'or'; readonly left: Expression; readonly right: Expression }
  | { readonly op: 'not'; readonly of: Expression }
  | {
      readonly op: 'compare';
      readonly comparison: Comparison;
      readonly left: Operand;
      readonly right: Operand;
    }
  | {
      readonly op: 'text';
      readonly test: TextTest;
      readonly path: Path;
      readonly pattern: RegExp;
    }
  | { readonly op: 'in'; readonly path: Path; readonly values: ReadonlySet<string> }
  | {
      readonly op: 'any' | 'all';
      readonly variable: string;
      /** The row the collection hangs on. */
      readonly owner: { readonly variable: string; readonly steps: readonly SingleNav[] };
      readonly collection: CollectionNav;
      readonly of: Expression | undefined;
    };

export type Order = { readonly path: Path; readonly descending: boolean };

export type Expand = {
  readonly nav: SingleNav | CollectionNav;
  readonly target: Table;
  readonly isCollection: boolean;
  readonly options: QueryOptions;
  /** The options as written, to be repeated in a nextLink. */
  readonly source: string;
};

export type QueryOptions = {
  readonly select: readonly Property[] | undefined;
  readonly filter: Expression | undefined;
  readonly orderBy: readonly Order[];
  readonly top: number | undefined;
  readonly count: boolean;
  readonly expand: readonly Expand[];
};
