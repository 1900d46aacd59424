import {
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  type Theme,
} from '@fluentui/react-components';

export type ThemeName = 'light' | 'dark' | 'contrast';

/** Teams' own font first; where there is none, one of the same build rather than the browser's. */
const fontFamilyBase =
  "'Segoe UI', 'Segoe UI Web (West European)', -apple-system, BlinkMacSystemFont, Roboto, 'Noto Sans', 'Liberation Sans', 'Helvetica Neue', Arial, sans-serif";

export const themes: Readonly<Record<ThemeName, Theme>> = {
  light: { ...teamsLightTheme, fontFamilyBase },
  dark: { ...teamsDarkTheme, fontFamilyBase },
  contrast: { ...teamsHighContrastTheme, fontFamilyBase },
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
