import type { Person } from '../../people.ts';
import type { CustomerKey } from './customers.ts';
import type { ProductName } from './products.ts';

export type CaseSeed = {
  readonly title: string;
  readonly description: string;
  readonly customer: CustomerKey;
  readonly product: ProductName;
  readonly priority: 'High' | 'Normal' | 'Low';
  readonly origin: 'Phone' | 'Email' | 'Web';
  readonly daysAgo: number;
  /** Without one the case is in progress. */
  readonly status?: 'On Hold' | 'Waiting for Details' | 'Researching';
};

export type ResolvedSeed = CaseSeed & {
  readonly resolution: string;
  /** Without one the owner resolved it. */
  readonly resolvedBy?: Person;
};
