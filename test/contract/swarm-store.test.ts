import { emptyStore, openSharedStore } from '../support/store.ts';
import { swarmStoreContract } from './swarm-store.ts';

describe('the store on PGlite', () => {
  before(openSharedStore);
  swarmStoreContract({ open: async () => (await emptyStore()).swarms });
});
