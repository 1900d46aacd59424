import { makeStyles, tokens } from '@fluentui/react-components';

const narrow = '@media (max-width: 640px)';

/** Looks that the parts of the page share. */
export const useSettingsStyles = makeStyles({
  page: {
    display: 'grid',
    gap: tokens.spacingVerticalL,
    width: '100%',
    maxWidth: '880px',
    margin: '0 auto',
    padding: tokens.spacingHorizontalXXL,
    [narrow]: { padding: tokens.spacingHorizontalM, gap: tokens.spacingVerticalM },
  },
  form: { display: 'grid', gap: tokens.spacingVerticalM, maxWidth: '520px' },
  parts: { display: 'grid', gap: tokens.spacingVerticalM },
  choices: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    margin: 0,
    padding: 0,
    border: 'none',
    minWidth: 0,
    '& legend': { padding: 0 },
    '& p': { width: '100%' },
  },
  /** A long choice in it makes no page wide. */
  field: { minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' },
  fields: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  block: { display: 'grid', gap: tokens.spacingVerticalS },
  number: { maxWidth: '160px' },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    minHeight: '32px',
  },
  rows: { display: 'grid', margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none', paddingTop: 0 },
    ':last-child': { paddingBottom: 0 },
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
  quiet: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  trouble: { color: tokens.colorStatusDangerForeground3 },
  stale: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
});
