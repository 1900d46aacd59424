import type { Person } from '../api/types.ts';
import type { Route } from '../route.ts';
import { usesDynamics } from '../shell/you.ts';

/**
 * Where a link on a card leads in here: chats and cases open in this page, as they would in Teams and
 * in Dynamics; our own pages learn who wants to sign in. Everything else is shown as it is.
 */
export type Destination =
  | { readonly kind: 'here'; readonly route: Pick<Route, 'view' | 'selected'> }
  | { readonly kind: 'window'; readonly url: string }
  /** They may not go there, and why. */
  | { readonly kind: 'closed'; readonly why: string };

export function destinationOf(address: string, person: Person): Destination {
  if (!URL.canParse(address)) return { kind: 'window', url: address };
  const url = new URL(address);
  return (
    inTeams(url, person) ??
    inDynamics(url, person) ?? { kind: 'window', url: withHint(url, person).href }
  );
}

/** `/l/chat/<id>/0` and `/l/entity/<app>/<tab>?webUrl=…` */
function inTeams(url: URL, person: Person): Destination | undefined {
  if (url.hostname !== 'teams.microsoft.com') return undefined;
  const [, kind, id = ''] = /^\/l\/(chat|entity)\/([^/]+)/.exec(url.pathname) ?? [];
  const tab = url.searchParams.get('webUrl');
  if (kind === 'entity' && tab !== null) return destinationOf(tab, person);
  if (kind !== 'chat') return undefined;
  return { kind: 'here', route: { view: 'teams', selected: decodeURIComponent(id) } };
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
