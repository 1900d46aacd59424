/**
 * How a Dataverse table is described here: columns with the limits the server enforces, lookups with
 * their navigation property names (case-sensitive in life), and the pairs of state and status that
 * may stand together. The tables themselves are data, in tables/.
 */

export type Choices = Readonly<Record<number, string>>;

export type LookupTarget = {
  /** Single-valued navigation property on this side: what `@odata.bind` and `$expand` name. */
  readonly nav: string;
  /** Collection-valued navigation property on the other side, where one is documented. */
  readonly collection?: string;
};

type Kind =
  | { readonly type: 'text' | 'memo'; readonly max: number }
  | { readonly type: 'whole'; readonly min: number; readonly max: number }
  | { readonly type: 'flag'; readonly initial?: boolean }
  | { readonly type: 'datetime' }
  | { readonly type: 'guid' }
  | { readonly type: 'choice'; readonly choices: Choices; readonly initial?: number }
  | { readonly type: 'state' }
  | { readonly type: 'status' }
  | {
      readonly type: 'lookup';
      readonly targets: Readonly<Record<string, LookupTarget>>;
      /** What deleting the row pointed at does to this row; without it the link is removed. */
      readonly onDelete?: 'cascade' | 'restrict';
    };

export type Column = Kind & { readonly readOnly?: boolean };
export type LookupColumn = Extract<Column, { type: 'lookup' }>;

export type State = {
  readonly value: number;
  readonly label: string;
  readonly statuses: Choices;
  /** The status a change to this state gets when none is sent; some tables have no valid one. */
  readonly initial?: number;
};

export type Table = {
  readonly logicalName: string;
  readonly entitySet: string;
  readonly label: string;
  /** Object type code, as it appears in privilege errors. */
  readonly typeCode: number;
  readonly id: string;
  readonly name: string;
  readonly columns: Readonly<Record<string, Column>>;
  readonly states: readonly State[];
  /** Lookup column whose row decides who may see this one (a note is as visible as its case). */
  readonly partOf?: string;
};

export const text = (max: number): Column => ({ type: 'text', max });
export const memo = (max: number): Column => ({ type: 'memo', max });
export const whole = (min = -2_147_483_648, max = 2_147_483_647): Column => ({
  type: 'whole',
  min,
  max,
});
export const flag = (initial?: boolean): Column =>
  initial === undefined ? { type: 'flag' } : { type: 'flag', initial };
export const datetime = (): Column => ({ type: 'datetime' });
export const guid = (): Column => ({ type: 'guid' });
export const choice = (choices: Choices, initial?: number): Column =>
  initial === undefined ? { type: 'choice', choices } : { type: 'choice', choices, initial };
export const readOnly = (column: Column): Column => ({ ...column, readOnly: true });

/** Targets as `{ table: nav }` or `{ table: { nav, collection } }`. */
export function lookup(
  targets: Readonly<Record<string, string | LookupTarget>>,
  onDelete?: 'cascade' | 'restrict',
): Column {
  const entries = Object.entries(targets).map(
    ([table, target]) => [table, typeof target === 'string' ? { nav: target } : target] as const,
  );
  const column = { type: 'lookup', targets: Object.fromEntries(entries) } as const;
  return onDelete ? { ...column, onDelete } : column;
}

/** Columns nearly every table has; `navs` renames the navigation properties where life does. */
export function common(navs: (column: string) => string = (column) => column) {
  const user = (column: string) => readOnly(lookup({ systemuser: navs(column) }));
  return {
    createdon: readOnly(datetime()),
    modifiedon: readOnly(datetime()),
    createdby: user('createdby'),
    modifiedby: user('modifiedby'),
    createdonbehalfby: user('createdonbehalfby'),
    modifiedonbehalfby: user('modifiedonbehalfby'),
    overriddencreatedon: datetime(),
    statecode: { type: 'state' } as Column,
    statuscode: { type: 'status' } as Column,
  };
}

/** What a table owned by a user has besides. */
export function owned(navs: (column: string) => string = (column) => column) {
  return {
    ...common(navs),
    ownerid: lookup({ systemuser: 'ownerid' }),
    owninguser: readOnly(lookup({ systemuser: navs('owninguser') })),
  };
}

export const activeInactive: readonly State[] = [
  { value: 0, label: 'Active', statuses: { 1: 'Active' }, initial: 1 },
  { value: 1, label: 'Inactive', statuses: { 2: 'Inactive' }, initial: 2 },
];

/** What a new row has where the caller says nothing. */
export function initialValues(table: Table): Record<string, string | number | boolean | null> {
  const entries = Object.entries(table.columns).flatMap(([name, column]) =>
    'initial' in column ? [[name, column.initial] as const] : [],
  );
  return Object.fromEntries(entries);
}
