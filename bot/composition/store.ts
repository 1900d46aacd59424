import { createStore, type Store } from '../adapters/store/index.ts';
import { aesSealer } from '../adapters/system/sealer.ts';
import type { Setting } from './world.ts';

export type { Store };

export const storeOf = ({ config, secrets, world }: Setting): Promise<Store> =>
  createStore({ ...config.store, ...world, sealer: aesSealer(secrets.sealingKeys) });
