import type { World } from '../../../kernel/world.ts';
import type { CallCenterParts } from '../../kit/vendor.ts';
import type { Store } from '../store.ts';

/** What the API works on. */
export type Parts = {
  readonly world: World;
  readonly store: Store;
  readonly center: CallCenterParts;
};
