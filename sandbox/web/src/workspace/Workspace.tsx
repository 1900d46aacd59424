import { makeStyles, tokens } from '@fluentui/react-components';
import { BeakerRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { PersonAvatar } from '../parts/Avatars.tsx';
import { useYou } from '../shell/you.ts';
import { Notifications } from './Notifications.tsx';
import { PanelFrame } from './PanelFrame.tsx';
import { SessionRail } from './SessionRail.tsx';
import { SessionTabs } from './SessionTabs.tsx';
import { WorkspaceStore } from './store.ts';
import { StoreContext } from './use-workspace.ts';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateRows: '48px minmax(0, 1fr)',
    height: '100dvh',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `0 ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackgroundStatic,
    color: tokens.colorNeutralForegroundStaticInverted,
  },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
  sandbox: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    flexGrow: 1,
    minWidth: 0,
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    textOverflow: 'ellipsis',
    fontSize: tokens.fontSizeBase200,
  },
  body: {
    display: 'grid',
    gridTemplateColumns: 'auto auto minmax(0, 1fr)',
    minHeight: 0,
    position: 'relative',
  },
});

/** Sessions at the left edge, the panel beside them, and what the session in focus shows. */
export function Workspace() {
  const styles = useStyles();
  const { person } = useYou();
  const [store] = useState(() => new WorkspaceStore());
  return (
    <StoreContext value={store}>
      <div className={styles.root}>
        <header className={styles.head}>
          <h1 className={styles.name}>Customer Service workspace</h1>
          <span className={styles.sandbox}>
            <BeakerRegular aria-hidden /> Sandbox, everyone is invented
          </span>
          <PersonAvatar person={person} size={28} />
          <span>{person.name}</span>
        </header>
        <div className={styles.body}>
          <SessionRail />
          <PanelFrame />
          <SessionTabs />
          <Notifications />
        </div>
      </div>
    </StoreContext>
  );
}
