import { makeStyles, tokens } from '@fluentui/react-components';

/** What is drawn is not recoloured by the system, unlike the page under it: it takes the system's own. */
const forced = '@media (forced-colors: active)';

/** Colours by tokens: they follow light, dark and high contrast. */
export const useChartStyles = makeStyles({
  chart: { display: 'block', width: '100%', height: 'auto', overflow: 'visible' },
  grid: { stroke: tokens.colorNeutralStroke2, strokeWidth: 1, [forced]: { stroke: 'GrayText' } },
  axis: {
    fill: tokens.colorNeutralForeground3,
    [forced]: { fill: 'CanvasText' },
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  first: { fill: tokens.colorBrandBackground, [forced]: { fill: 'Highlight' } },
  /** Told apart by its outline as well: colours alone tell nothing. */
  second: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralForeground3,
    strokeWidth: 1.5,
    [forced]: { fill: 'Canvas', stroke: 'CanvasText' },
  },
  line: {
    fill: 'none',
    stroke: tokens.colorBrandStroke1,
    strokeWidth: 2,
    [forced]: { stroke: 'Highlight' },
  },
  dot: { fill: tokens.colorBrandStroke1, [forced]: { fill: 'Highlight' } },
  target: {
    stroke: tokens.colorNeutralForeground3,
    strokeWidth: 1,
    strokeDasharray: '6 4',
    [forced]: { stroke: 'CanvasText' },
  },
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
