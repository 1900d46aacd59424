import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';

/** The product's own petrol, dark to light; the only colours named by value in this page. */
const petrol: BrandVariants = {
  10: '#021519',
  20: '#06242b',
  30: '#08333d',
  40: '#09424e',
  50: '#0a505e',
  60: '#0b5c6b',
  70: '#0c697a',
  80: '#0d7588',
  90: '#2a889a',
  100: '#4a9cac',
  110: '#67b0be',
  120: '#84c4d0',
  130: '#a3d7e0',
  140: '#c1e8ee',
  150: '#dcf3f6',
  160: '#f0fafb',
};

const fontFamilyBase =
  "'Segoe UI Variable Text', 'Segoe UI', -apple-system, BlinkMacSystemFont, Inter, Roboto, 'Noto Sans', 'Liberation Sans', 'Helvetica Neue', Arial, sans-serif";

export const lightTheme: Theme = { ...createLightTheme(petrol), fontFamilyBase };

const dark = createDarkTheme(petrol);
export const darkTheme: Theme = {
  ...dark,
  fontFamilyBase,
  // The default takes shades too dark for text on this ramp.
  colorBrandForeground1: petrol[120],
  colorBrandForeground2: petrol[130],
  colorBrandForegroundLink: petrol[120],
  colorBrandForegroundLinkHover: petrol[130],
  colorCompoundBrandForeground1: petrol[120],
};
