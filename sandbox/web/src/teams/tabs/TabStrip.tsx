import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { formatRoute, type Route } from '../../route.ts';

const useStyles = makeStyles({
  root: { display: 'flex', gap: tokens.spacingHorizontalXS, overflowX: 'auto' },
  tab: {
    position: 'relative',
    flex: 'none',
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: '32px',
    padding: `0 ${tokens.spacingHorizontalS}`,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    whiteSpace: 'nowrap',
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-3px',
      borderRadius: tokens.borderRadiusLarge,
    },
  },
  here: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::after': {
      content: '""',
      position: 'absolute',
      left: tokens.spacingHorizontalS,
      right: tokens.spacingHorizontalS,
      bottom: 0,
      height: '3px',
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorCompoundBrandBackground,
    },
  },
});

type Tab = { readonly name: string; readonly route: Route; readonly isHere: boolean };

/** The tabs of a chat, or of the app. */
export function TabStrip({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  const styles = useStyles();
  return (
    <nav className={styles.root} aria-label={label}>
      {tabs.map(({ name, route, isHere }) => (
        <a
          key={name}
          href={formatRoute(route)}
          className={mergeClasses(styles.tab, isHere && styles.here)}
          {...(isHere && { 'aria-current': 'page' as const, 'data-tab-here': '' })}
        >
          {name}
        </a>
      ))}
    </nav>
  );
}
