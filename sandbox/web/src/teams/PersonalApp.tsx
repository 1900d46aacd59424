import { makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { AppsRegular } from '@fluentui/react-icons';
import { appQuery } from '../api/queries.ts';
import { useResource } from '../api/use-resource.ts';
import { BotAvatar } from '../parts/Avatars.tsx';
import { Empty } from '../parts/Empty.tsx';
import { TroubleBar } from '../parts/TroubleBar.tsx';
import { handleOf, useYou } from '../shell/you.ts';
import { TabFrame } from './tabs/TabFrame.tsx';
import { TabStrip } from './tabs/TabStrip.tsx';
import { botName } from './words.ts';

const useStyles = makeStyles({
  root: { flexGrow: 1, minHeight: 0, minWidth: 0, display: 'flex', flexDirection: 'column' },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    minHeight: '48px',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** The app by itself: the tabs that its package declares for one person. */
export function PersonalApp(props: { tab: string | undefined; sub: string | undefined }) {
  const styles = useStyles();
  const { person } = useYou();
  const { data: app, trouble } = useResource(appQuery);
  const tabs = app?.tabs.filter((one) => one.scopes.includes('personal')) ?? [];
  const open = tabs.find((one) => one.entityId === props.tab) ?? tabs[0];
  return (
    <section className={styles.root} aria-label={botName}>
      <header className={styles.head}>
        <span className={styles.name}>
          <BotAvatar size={24} />
          <Subtitle2 as="h2">{botName}</Subtitle2>
        </span>
        <TabStrip
          label={`Tabs of ${botName}`}
          tabs={tabs.map((one) => ({
            name: one.name,
            isHere: one === open,
            route: {
              person: handleOf(person),
              view: 'teams',
              selected: 'app',
              tab: one.entityId,
            },
          }))}
        />
      </header>
      <TroubleBar trouble={app ? undefined : trouble} />
      {app && open && (
        <TabFrame
          key={`${person.id} ${open.entityId} ${props.sub}`}
          place={{ app, tab: open, person, chatId: undefined, sub: props.sub }}
        />
      )}
      {app && !open && (
        <Empty
          icon={<AppsRegular />}
          what="The app has no tabs for one person."
          why="Its package declares none with the scope personal."
        />
      )}
    </section>
  );
}
