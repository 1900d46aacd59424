const pageNames = ['board', 'home', 'panel', 'settings', 'swarm'] as const;
export type PageName = (typeof pageNames)[number];

/** The page of `/tabs/<name>`. */
export const pageNamed = (path: string): PageName | undefined =>
  pageNames.find((name) => name === path.split('/')[2]);
