import { makeStyles, tokens } from '@fluentui/react-components';

/** Looks that several parts of the board share. */
export const useBoardStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  strong: { fontWeight: tokens.fontWeightSemibold },
  figures: { fontVariantNumeric: 'tabular-nums' },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  },
  pair: { display: 'flex', gap: tokens.spacingHorizontalXS },
  stack: { display: 'grid' },
  light: { fontWeight: tokens.fontWeightRegular },
  mark: { flexShrink: 0, marginTop: '2px' },
  title: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { display: 'grid', gap: tokens.spacingVerticalS, padding: 0, listStyleType: 'none' },
  one: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    minWidth: 0,
  },
});
