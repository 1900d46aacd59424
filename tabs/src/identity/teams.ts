import type { ThemeName } from '../theme.ts';

/** Teams, or another Microsoft 365 host, around this page. */
export type Host = {
  readonly theme: ThemeName;
  /** Such as `de-de`. */
  readonly locale: string;
  /** The chat whose tab this is. */
  readonly chatId: string | undefined;
  /** What a link into the tab carries along. */
  readonly subPageId: string | undefined;
  /** A link: to a place in Teams it leads there, and out of it in a window. */
  readonly open: (address: string) => void;
  readonly onTheme: (listener: (theme: ThemeName) => void) => void;
  readonly token: () => Promise<string | undefined>;
};

/** Outside of a host `initialize` never answers. */
const patienceMs = 3_000;

/** Whatever frames the page may be one. */
export const mayHaveHost = (): boolean => window.parent !== window;

export async function findHost(): Promise<Host | undefined> {
  if (!mayHaveHost()) return undefined;
  const teams = await import('./teams-sdk.ts');
  const isThere = await Promise.race([
    teams.initialize(hostsOfThisMachine(teams.getImmediateParentOrigin())).then(
      () => true,
      () => false,
    ),
    new Promise<false>((resolve) => {
      setTimeout(() => {
        resolve(false);
      }, patienceMs);
    }),
  ]);
  if (!isThere) return undefined;
  const { app, chat, page } = await teams.getContext();
  void teams.notifySuccess();
  return {
    theme: themeOf(app.theme),
    locale: app.locale,
    chatId: chat?.id,
    subPageId: page.subPageId === '' ? undefined : page.subPageId,
    open: (address) => {
      // What the host refuses has been said by the host.
      teams.openLink(address).catch(() => undefined);
    },
    onTheme: (listener) => {
      teams.registerOnThemeChangeHandler((theme) => {
        listener(themeOf(theme));
      });
    },
    // The host keeps the token and renews it; a person who said no has none.
    token: () => teams.getAuthToken().catch(() => undefined),
  };
}

const loopback = ['localhost', '127.0.0.1', '[::1]'];

/**
 * teams-js hears Microsoft's hosts on https alone. On one's own machine whoever frames the page may be
 * its host as well: in life neither the page nor its frame is there, so that this names nobody.
 */
function hostsOfThisMachine(parent: string | null): string[] {
  if (!loopback.includes(window.location.hostname) || parent === null) return [];
  const { hostname, origin } = new URL(parent);
  return loopback.includes(hostname) ? [origin] : [];
}

const themeOf = (theme: string): ThemeName =>
  theme === 'dark' || theme === 'contrast' ? theme : 'light';
