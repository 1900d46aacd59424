import type { AppInfo, Person } from '../api/types.ts';
import type { Route } from '../route.ts';
import { usesDynamics } from '../shell/you.ts';

/**
 * Where a link on a card or in a tab leads in here: chats, tabs and cases open in this page, as they
 * would in Teams and in Dynamics; our own pages learn who wants to sign in. Everything else is shown as
 * it is.
 */
export type Destination =
  | { readonly kind: 'here'; readonly route: Pick<Route, 'view' | 'selected' | 'tab' | 'sub'> }
  | { readonly kind: 'window'; readonly url: string }
  /** They may not go there, and why. */
  | { readonly kind: 'closed'; readonly why: string };

/** @param app without it a link to a tab leads to the tab's own page */
export function destinationOf(address: string, person: Person, app?: AppInfo): Destination {
  if (!URL.canParse(address)) return { kind: 'window', url: address };
  const url = new URL(address);
  return (
    inTeams(url, person, app) ??
    inDynamics(url, person) ?? { kind: 'window', url: withHint(url, person).href }
  );
}

/** `/l/chat/<id>/0` and `/l/entity/<app>/<tab>?webUrl=…&context=…` */
function inTeams(url: URL, person: Person, app: AppInfo | undefined): Destination | undefined {
  if (url.hostname !== 'teams.microsoft.com') return undefined;
  const [, kind, ...ids] = /^\/l\/(chat|entity)\/([^/]+)(?:\/([^/]+))?/.exec(url.pathname) ?? [];
  const [id = '', tab = ''] = ids.map((one) => decodeURIComponent(one || ''));
  if (kind === 'chat') return { kind: 'here', route: { view: 'teams', selected: id } };
  if (kind !== 'entity') return undefined;
  if (app && [app.manifestId, app.catalogId].includes(id)) {
    return { kind: 'here', route: { view: 'teams', ...placeOf(url), tab } };
  }
  const page = url.searchParams.get('webUrl');
  return page === null ? undefined : destinationOf(page, person);
}

/** In a chat where the link names one, in the personal app otherwise. */
function placeOf(url: URL): Pick<Route, 'selected' | 'sub'> {
  const { chatId, subEntityId } = contextIn(url.searchParams.get('context') ?? '{}');
  return { selected: chatId ?? 'app', ...(subEntityId && { sub: subEntityId }) };
}

function contextIn(text: string): { readonly chatId?: string; readonly subEntityId?: string } {
  try {
    return JSON.parse(text) as { chatId?: string; subEntityId?: string }; // as the link's maker wrote it
  } catch {
    return {};
  }
}

function inDynamics(url: URL, person: Person): Destination | undefined {
  const id = url.searchParams.get('id');
  if (!url.pathname.endsWith('/main.aspx') || id === null) return undefined;
  if (!usesDynamics(person)) {
    return {
      kind: 'closed',
      why: `${person.name} does not work in Dynamics. The card shows what they may see.`,
    };
  }
  return { kind: 'here', route: { view: 'dynamics', selected: id.replace(/[{}]/g, '') } };
}

/** People here are one person in one browser: without the hint the sign-in could not tell them apart. */
function withHint(url: URL, person: Person): URL {
  if (url.pathname.startsWith('/tabs/')) url.searchParams.set('login_hint', person.mail);
  return url;
}
