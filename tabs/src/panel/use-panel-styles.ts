import { makeStyles, tokens } from '@fluentui/react-components';

/** Looks that the panel's parts share: made for 320 px, readable at 300. */
export const usePanelStyles = makeStyles({
  part: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  /** What one does next stands at the bottom, also where little stands above it. */
  page: { display: 'flex', flexDirection: 'column', minHeight: '100dvh' },
  form: { display: 'flex', flexDirection: 'column', flexGrow: 1 },
  heading: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  list: { display: 'grid', gap: tokens.spacingVerticalS, padding: 0, listStyleType: 'none' },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    minWidth: 0,
  },
  /** A sign and its words, together. */
  pair: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, minWidth: 0 },
  /** A line of its own in a row; without anything in it it takes no room. */
  line: { flexBasis: '100%', minWidth: 0, ':empty': { position: 'absolute' } },
  /** Groups for the script alone: what sticks to the bottom sticks to that of the page. */
  bare: { display: 'contents' },
  grow: { flex: '1 1 0', minWidth: 0 },
  prose: { whiteSpace: 'pre-wrap' },
});
