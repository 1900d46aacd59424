import { makeStyles, tokens } from '@fluentui/react-components';

/** Colours by tokens: they follow light, dark and high contrast. */
export const useChartStyles = makeStyles({
  chart: { display: 'block', width: '100%', height: 'auto', overflow: 'visible' },
  grid: { stroke: tokens.colorNeutralStroke2, strokeWidth: 1 },
  axis: {
    fill: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  first: { fill: tokens.colorBrandBackground },
  /** Told apart by its outline as well: colours alone tell nothing. */
  second: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralForeground3,
    strokeWidth: 1.5,
  },
  line: { fill: 'none', stroke: tokens.colorBrandStroke1, strokeWidth: 2 },
  dot: { fill: tokens.colorBrandStroke1 },
  target: { stroke: tokens.colorNeutralForeground3, strokeWidth: 1, strokeDasharray: '6 4' },
  spot: {
    cursor: 'pointer',
    fill: 'transparent',
    ':hover': { fill: tokens.colorSubtleBackgroundHover },
    ':focus-visible': {
      outline: 'none',
      stroke: tokens.colorStrokeFocus2,
      strokeWidth: 2,
    },
  },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    color: tokens.colorNeutralForeground2,
  },
  key: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  swatch: { width: '14px', height: '14px', flexShrink: 0 },
});
