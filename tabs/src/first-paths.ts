import { boardPath, readAddress } from './board/address.ts';
import { homePath } from './home/paths.ts';
import type { PageName } from './page-names.ts';
import { settingsPath } from './settings/path.ts';
import { pathsTo } from './swarm/which-swarm.ts';

const nowhere = { chatId: undefined, subPageId: undefined };

/** What each page shows first, by what stands in its address after `?`. The panel first has to know who signs in. */
const firstPaths: Readonly<Record<PageName, (search: string) => string | undefined>> = {
  board: (search) => boardPath(readAddress(search)),
  home: homePath,
  panel: () => undefined,
  settings: () => settingsPath,
  // In its chat the host says which one it is: it is asked for later.
  swarm: (search) => (window.parent === window ? pathsTo({ ...nowhere, search })[0] : undefined),
};

export const firstPathOf = (page: PageName): string | undefined =>
  firstPaths[page](window.location.search);
