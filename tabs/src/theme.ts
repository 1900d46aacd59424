import {
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  type Theme,
} from '@fluentui/react-components';

export type ThemeName = 'light' | 'dark' | 'contrast';

export const themes: Readonly<Record<ThemeName, Theme>> = {
  light: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};

const dark = window.matchMedia('(prefers-color-scheme: dark)');
const forced = window.matchMedia('(forced-colors: active)');

/** Outside of Teams the system says it. */
export const systemTheme = (): ThemeName =>
  forced.matches ? 'contrast' : dark.matches ? 'dark' : 'light';

export function onSystemTheme(listener: () => void): () => void {
  dark.addEventListener('change', listener);
  forced.addEventListener('change', listener);
  return () => {
    dark.removeEventListener('change', listener);
    forced.removeEventListener('change', listener);
  };
}
