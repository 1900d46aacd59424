import { useEffect, useState } from 'react';
import type { PublicConfig } from '../../bot/contract/public-config.ts';
import { Unreachable } from './api/refusal.ts';
import { arrivalOnce, configOnce, knownConfig, knownPlace, type Place } from './arrival.ts';
import type { Host } from './identity/teams.ts';
import { onSystemTheme, systemTheme, type ThemeName } from './theme.ts';

export type Arrival = {
  readonly theme: ThemeName;
  readonly host: Place['host'];
  /** Undefined while it is being found out. */
  readonly identity: Place['identity'] | undefined;
  readonly isUnreachable: boolean;
};

/** Where the page is shown, by whom, and in which colours. */
export function useArrival(): Arrival {
  const [place, setPlace] = useState<Place | undefined>(knownPlace);
  const [isUnreachable, setUnreachable] = useState(false);
  const isKnown = place !== undefined;
  useEffect(() => {
    if (isKnown) return;
    arrivalOnce().then(setPlace, (failure: unknown) => {
      tell(failure);
      setUnreachable(true);
    });
  }, [isKnown]);
  const theme = useThemeOf(place?.host);
  return { theme, host: place?.host, identity: place?.identity, isUnreachable };
}

/** For a page in Dynamics, where no Teams is to be waited for. */
export function useConfig(): PublicConfig | 'unreachable' | undefined {
  const [config, setConfig] = useState<PublicConfig | 'unreachable' | undefined>(knownConfig);
  useEffect(() => {
    configOnce().then(setConfig, (failure: unknown) => {
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
