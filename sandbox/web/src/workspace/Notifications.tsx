import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import type { Notice } from './store.ts';
import { useStore } from './use-workspace.ts';

const useStyles = makeStyles({
  root: {
    position: 'absolute',
    right: tokens.spacingHorizontalL,
    top: tokens.spacingVerticalL,
    zIndex: 2,
    display: 'grid',
    gap: tokens.spacingVerticalM,
    width: '320px',
    maxWidth: 'calc(100% - 32px)',
  },
  notice: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow16,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    overflowWrap: 'anywhere',
  },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
  actions: { display: 'flex', gap: tokens.spacingHorizontalS },
});

export function Notifications() {
  const styles = useStyles();
  const store = useStore();
  const notices = useSyncExternalStore(store.subscribe, store.notices);
  return (
    <div className={styles.root} role="status" aria-label="Notifications">
      {notices.map((notice) => (
        <Shown key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

function Shown({ notice: { title, text, template, answer } }: { notice: Notice }) {
  const styles = useStyles();
  return (
    <section className={styles.notice} aria-label={title}>
      <p className={styles.title}>{title}</p>
      {text !== '' && <p className={styles.text}>{text}</p>}
      <div className={styles.actions}>
        <Button
          appearance="primary"
          size="small"
          onClick={() => {
            answer('Accept');
          }}
        >
          {template.accept}
        </Button>
        <Button
          size="small"
          onClick={() => {
            answer('Reject');
          }}
        >
          {template.reject}
        </Button>
      </div>
    </section>
  );
}
