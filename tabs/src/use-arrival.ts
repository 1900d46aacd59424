import { useEffect, useState } from 'react';
import type { PublicConfig } from '../../bot/contract/public-config.ts';
import { fetchConfig } from './api/reach.ts';
import { Unreachable } from './api/refusal.ts';
import { findIdentity, type Found } from './identity/find-identity.ts';
import { findHost, type Host } from './identity/teams.ts';
import { onSystemTheme, systemTheme, type ThemeName } from './theme.ts';

export type Arrival = {
  readonly theme: ThemeName;
  readonly host: Host | undefined;
  /** Undefined while it is being found out. */
  readonly identity: Found | undefined;
  readonly isUnreachable: boolean;
};

type Place = { readonly host: Host | undefined; readonly identity: Found };

/** One arrival per page load, however often React draws: a code from a sign-in is good only once. */
let arriving: Promise<Place> | undefined;

async function arrive(): Promise<Place> {
  const [host, config] = await Promise.all([findHost(), fetchConfig()]);
  return { host, identity: await findIdentity(config, host) };
}

/** Where the page is shown, by whom, and in which colours. */
export function useArrival(): Arrival {
  const [place, setPlace] = useState<Place>();
  const [isUnreachable, setUnreachable] = useState(false);
  useEffect(() => {
    arriving ??= arrive();
    arriving.then(setPlace, (failure: unknown) => {
      tell(failure);
      setUnreachable(true);
    });
  }, []);
  const theme = useThemeOf(place?.host);
  return { theme, host: place?.host, identity: place?.identity, isUnreachable };
}

let configuring: Promise<PublicConfig> | undefined;

/** For a page in Dynamics, where no Teams is to be waited for. */
export function useConfig(): PublicConfig | 'unreachable' | undefined {
  const [config, setConfig] = useState<PublicConfig | 'unreachable'>();
  useEffect(() => {
    configuring ??= fetchConfig();
    configuring.then(setConfig, (failure: unknown) => {
      tell(failure);
      setConfig('unreachable');
    });
  }, []);
  return config;
}

function tell(failure: unknown): void {
  if (!(failure instanceof Unreachable)) console.error(failure); // eslint-disable-line no-console -- for whoever looks
}

export function useThemeOf(host: Host | undefined): ThemeName {
  const [theme, setTheme] = useState<ThemeName>(systemTheme);
  useEffect(() => {
    if (host) {
      setTheme(host.theme);
      host.onTheme(setTheme);
      return undefined;
    }
    return onSystemTheme(() => {
      setTheme(systemTheme());
    });
  }, [host]);
  return theme;
}
