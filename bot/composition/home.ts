import type { Endpoint } from '../surfaces/http/endpoint.ts';
import { homeApiEndpoints } from '../surfaces/tab-api/home/index.ts';
import { changePreferences } from '../usecases/change-preferences.ts';
import { myHome } from '../usecases/my-home.ts';
import type { Parts } from './parts.ts';
import { settingsInForce } from './settings.ts';
import type { Setting } from './world.ts';

type HomeParts = Pick<Parts, 'store' | 'outside' | 'useCases' | 'knowledge'>;

/** What only the personal tab does. */
export function homeOf(
  { config, world }: Setting,
  { store, outside, useCases, knowledge }: HomeParts,
): readonly Endpoint[] {
  const { policyOf } = settingsInForce(store.settings, config);
  return homeApiEndpoints({
    ...outside,
    useCases: {
      ...useCases,
      myHome: myHome({ ...world, ...store, store: store.swarms, policyOf }),
      changePreferences: changePreferences({ ...world, ...store }),
    },
    drafts: store.drafts,
    knowledge: knowledge.chat,
    timeZone: config.timeZone,
  });
}
