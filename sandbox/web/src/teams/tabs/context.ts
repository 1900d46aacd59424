import type { AppInfo, Person, StaticTab } from '../../api/types.ts';

export type Place = {
  readonly app: AppInfo;
  readonly tab: StaticTab;
  readonly person: Person;
  /** The group chat whose tab it is; none in the personal app. */
  readonly chatId: string | undefined;
  readonly sub: string | undefined;
};

export type HostTheme = 'default' | 'dark' | 'contrast';

/**
 * Colours that the system forces are Teams' high contrast; so is `?sandbox_theme=contrast`, of somebody
 * who chose it in Teams alone.
 */
export const hostTheme = (page: 'light' | 'dark'): HostTheme => {
  const asked = new URLSearchParams(window.location.search).get('sandbox_theme');
  if (asked === 'contrast') return asked;
  if (window.matchMedia('(forced-colors: active)').matches) return 'contrast';
  return page === 'dark' ? 'dark' : 'default';
};

/** Such as `de-de`: `?sandbox_language=de` is somebody whose Teams is German. */
function hostLocale(search: string): string {
  const asked = new URLSearchParams(search).get('sandbox_language');
  if (asked !== null) return asked === 'de' ? 'de-de' : asked.toLowerCase();
  return navigator.language.toLowerCase();
}

const sessionId = crypto.randomUUID();

/** As Teams hands it over to teams-js: flat, by the names of its first version. */
export const contextOf = (place: Place, theme: HostTheme): Readonly<Record<string, unknown>> => ({
  locale: hostLocale(window.location.search),
  theme,
  hostName: 'Teams',
  hostClientType: 'web',
  ringId: 'general',
  sessionId,
  appSessionId: sessionId,
  frameContext: 'content',
  isFullScreen: false,
  isMultiWindow: false,
  manifestVersion: place.app.version,
  entityId: place.tab.entityId,
  subEntityId: place.sub ?? '',
  userObjectId: place.person.id,
  userDisplayName: place.person.name,
  userPrincipalName: place.person.mail,
  loginHint: place.person.mail,
  tid: place.app.tenantId,
  ...(place.chatId !== undefined && { chatId: place.chatId }),
});

/** What a link to this place looks like, as "Copy link" gives it. */
export function linkToPlace({ app, tab, chatId }: Place, sub: string): string {
  const url = new URL(
    `https://teams.microsoft.com/l/entity/${encodeURIComponent(app.manifestId)}/${encodeURIComponent(tab.entityId)}`,
  );
  const context = {
    ...(sub !== '' && { subEntityId: sub }),
    ...(chatId !== undefined && { chatId, contextType: 'chat' }),
  };
  if (Object.keys(context).length > 0) url.searchParams.set('context', JSON.stringify(context));
  return url.href;
}
