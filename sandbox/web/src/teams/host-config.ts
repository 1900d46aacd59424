import { tokens } from '@fluentui/react-components';
import { HostConfig } from 'adaptivecards';

/**
 * Spacing, sizes and limits as Teams has them. Colours are the theme's own variables, so that a card
 * follows light and dark by itself; where Teams' text colours are too pale to read, the theme's are used.
 */
export function createHostConfig(): HostConfig {
  return new HostConfig({
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: tokens.colorNeutralStroke2 },
    supportsInteractivity: true,
    fontTypes: {
      default: fonts(tokens.fontFamilyBase),
      monospace: fonts(tokens.fontFamilyMonospace),
    },
    containerStyles: {
      default: style('transparent'),
      emphasis: style(tokens.colorNeutralBackground3),
      accent: style(tokens.colorBrandBackground2),
      good: style(tokens.colorStatusSuccessBackground1),
      attention: style(tokens.colorStatusDangerBackground1),
      warning: style(tokens.colorStatusWarningBackground1),
    },
    imageSizes: { small: 32, medium: 52, large: 100 },
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
    },
    adaptiveCard: { allowCustomStyle: false },
    factSet: {
      title: { weight: 'bolder', size: 'default', wrap: true, maxWidth: 120 },
      value: { weight: 'default', size: 'default', wrap: true },
      spacing: 12,
    },
    textStyles: { heading: { size: 'large', weight: 'bolder' } },
    textBlock: { headingLevel: 3 },
  });
}

const fonts = (fontFamily: string) => ({
  fontFamily,
  fontSizes: { small: 12, default: 14, medium: 14, large: 16, extraLarge: 20 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
});

const color = (plain: string, subtle = plain) => ({ default: plain, subtle });

const style = (backgroundColor: string) => ({
  backgroundColor,
  borderColor: tokens.colorNeutralStroke2,
  foregroundColors: {
    default: color(tokens.colorNeutralForeground1, tokens.colorNeutralForeground3),
    dark: color(tokens.colorNeutralForeground1, tokens.colorNeutralForeground3),
    light: color(tokens.colorNeutralForeground2, tokens.colorNeutralForeground3),
    accent: color(tokens.colorBrandForegroundLink),
    good: color(tokens.colorStatusSuccessForeground1),
    attention: color(tokens.colorStatusDangerForeground3),
    warning: color(tokens.colorStatusWarningForeground3),
  },
});
