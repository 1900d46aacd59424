/** Before whom a method of the library is answered. */
import type { Tab } from './model.ts';
import type { WorkspaceStore } from './store.ts';

export type Shop = {
  readonly store: WorkspaceStore;
  /** The unique name of the provider whose page asks. */
  readonly provider: string;
  readonly customParams: string;
  readonly person: { readonly id: string; readonly name: string; readonly handle: string };
  /** 1033 English, 1031 German. */
  readonly lcid: number;
};

export type Method = (shop: Shop, ...args: readonly unknown[]) => unknown;

export const recordTabOf = (
  { store }: Pick<Shop, 'store'>,
  entity: string,
  recordId: string,
): Tab => ({
  id: store.newId('tab'),
  title: entity === 'incident' ? 'Case' : entity,
  kind: 'record',
  entity,
  recordId,
});
