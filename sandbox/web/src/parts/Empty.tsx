import { makeStyles, tokens, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    justifyItems: 'center',
    alignContent: 'center',
    gap: tokens.spacingVerticalS,
    minHeight: '240px',
    height: '100%',
    padding: tokens.spacingHorizontalXXL,
    textAlign: 'center',
    textWrap: 'balance',
  },
  icon: { color: tokens.colorNeutralForeground3, fontSize: '40px', lineHeight: 1 },
  why: { color: tokens.colorNeutralForeground3, maxWidth: '44ch' },
  action: { marginTop: tokens.spacingVerticalS },
});

/** One template for nothing here, nothing chosen, not allowed: what, why, one thing to do. */
export function Empty(props: { icon: ReactNode; what: string; why: string; action?: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <span className={styles.icon} aria-hidden>
        {props.icon}
      </span>
      <Text as="p" size={400} weight="semibold" style={{ margin: 0 }}>
        {props.what}
      </Text>
      <Text as="p" className={styles.why} style={{ margin: 0 }}>
        {props.why}
      </Text>
      {props.action && <div className={styles.action}>{props.action}</div>}
    </div>
  );
}
