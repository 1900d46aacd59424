import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useBlocked } from './blocked.ts';
import { usePanelStyles } from './use-panel-styles.ts';

const useStyles = makeStyles({
  root: {
    position: 'sticky',
    bottom: 0,
    marginTop: 'auto',
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    // What has the keyboard must not lie under the bar.
    '@media (max-height: 420px)': { position: 'static' },
  },
  why: { flexBasis: '100%' },
});

/** What one does next, always in reach. */
export function StickyActions({ children }: { children: ReactNode }) {
  const styles = useStyles();
  const look = usePanelStyles();
  const blocked = useBlocked();
  return (
    <div className={styles.root}>
      {children}
      {blocked !== undefined && (
        <p className={mergeClasses(styles.why, look.quiet, look.small)}>{blocked}</p>
      )}
    </div>
  );
}
