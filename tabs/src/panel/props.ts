import type { PanelView } from '../../../bot/contract/panel-view.ts';
import type { Client } from '../api/client.ts';
import type { Around } from './cif/use-workspace.ts';
import type { Focus } from './cif/workspace.ts';
import type { Place } from './place.ts';
import type { PanelNews } from './use-panel-news.ts';

/** What the parts of the panel hand down to each other. */
export type InHandProps = {
  readonly view: PanelView;
  readonly focus: Focus;
  readonly client: Client;
  readonly around: Around;
  readonly place: Place;
  readonly news: PanelNews;
  readonly lookNow: () => void;
  readonly onSignedOut: () => void;
};
