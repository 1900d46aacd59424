import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    justifyItems: 'center',
    alignContent: 'center',
    gap: tokens.spacingVerticalS,
    minHeight: '70dvh',
    padding: tokens.spacingHorizontalXXL,
    textAlign: 'center',
    textWrap: 'balance',
  },
  icon: { fontSize: '40px', lineHeight: 1, color: tokens.colorNeutralForeground3 },
  what: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  why: { maxWidth: '44ch', color: tokens.colorNeutralForeground3 },
  action: { marginTop: tokens.spacingVerticalM },
});

/** Nothing here, not allowed, not reachable: what, why, one thing to do. */
export function Notice(props: { icon: ReactNode; what: string; why: string; action?: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.root} role="status">
      <span className={styles.icon} aria-hidden>
        {props.icon}
      </span>
      <h1 className={styles.what}>{props.what}</h1>
      <p className={styles.why}>{props.why}</p>
      {props.action && <div className={styles.action}>{props.action}</div>}
    </div>
  );
}
