import { Button, makeStyles, mergeClasses, Subtitle2, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular, NumberSymbolRegular, PeopleTeamRegular } from '@fluentui/react-icons';
import { messagesQuery } from '../../api/queries.ts';
import { useResource } from '../../api/use-resource.ts';
import { Empty } from '../../parts/Empty.tsx';
import { usePanes, useRow } from '../../parts/panes.ts';
import { TroubleBar } from '../../parts/TroubleBar.tsx';
import { usePending } from '../../parts/use-pending.ts';
import { formatRoute } from '../../route.ts';
import { handleOf, useYou } from '../../shell/you.ts';
import { useRoute } from '../../use-route.ts';
import { addApp, channelsQuery, openApp, type ChannelSummary } from './channels-api.ts';
import { Posts } from './Posts.tsx';
import { WriteBox } from './WriteBox.tsx';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM, minHeight: '44px' },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `0 ${tokens.spacingHorizontalM}`,
    minHeight: '56px',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { flex: '1 1 160px', minWidth: 0, display: 'grid' },
  sub: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  write: {
    width: '100%',
    maxWidth: '860px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
  },
});

/** The team's channels on the left, the posts of the one that is open on the right. */
export function Channels({ selected }: { selected: string | undefined }) {
  const panes = usePanes();
  const { data: channels, trouble } = useResource(channelsQuery);
  const channel = channels?.find((one) => one.id === selected);
  const isOpen = channel !== undefined;
  return (
    <div className={panes.root}>
      <section className={mergeClasses(panes.list, isOpen && panes.away)} aria-label="Channels">
        <div className={panes.listHead}>
          <div className={panes.listTitle}>
            <Subtitle2 as="h2">{channels?.[0]?.team ?? 'Teams'}</Subtitle2>
          </div>
        </div>
        <TroubleBar trouble={channels ? undefined : trouble} />
        <ul className={panes.rows}>
          {(channels ?? []).map((one) => (
            <ChannelRow key={one.id} channel={one} isOpen={one === channel} />
          ))}
        </ul>
      </section>
      <section className={mergeClasses(panes.detail, !isOpen && panes.away)} aria-label="Posts">
        {channel ? <Channel key={channel.id} channel={channel} /> : <NothingOpen />}
      </section>
    </div>
  );
}

function ChannelRow({ channel, isOpen }: { channel: ChannelSummary; isOpen: boolean }) {
  const styles = useStyles();
  const row = useRow();
  const { person } = useYou();
  return (
    <li>
      <a
        href={formatRoute({ person: handleOf(person), view: 'teams', selected: channel.id })}
        className={mergeClasses(row.row, styles.row, isOpen && row.chosen)}
        {...(isOpen && { 'aria-current': 'true' as const })}
      >
        <NumberSymbolRegular aria-hidden />
        <span className={mergeClasses(row.grow, row.cut)}>{channel.name}</span>
      </a>
    </li>
  );
}

const NothingOpen = () => (
  <Empty
    icon={<PeopleTeamRegular />}
    what="Choose a channel"
    why="A supervisor makes a channel a helpdesk: “@Case Swarm desk”. Questions posted there are answered in their own thread."
  />
);

function Channel({ channel }: { channel: ChannelSummary }) {
  const styles = useStyles();
  const panes = usePanes();
  const { person } = useYou();
  const [, go] = useRoute();
  const { data: messages, trouble } = useResource(messagesQuery(channel.id, person.id));
  const adding = usePending();
  const add = () =>
    void adding.run(async () => {
      await openApp(person.id);
      await addApp(channel.id);
    });
  return (
    <>
      <header className={styles.head}>
        <Button
          appearance="subtle"
          className={panes.back}
          icon={<ArrowLeftRegular />}
          aria-label="Back to the channels"
          onClick={() => {
            go({ selected: 'channels' });
          }}
        />
        <div className={styles.words}>
          <Subtitle2 as="h2">{channel.name}</Subtitle2>
          <span className={styles.sub}>
            {channel.team}
            {channel.appInstalled ? ' · Case Swarm is here' : ''}
          </span>
        </div>
        {!channel.appInstalled && (
          <Button disabled={adding.isBusy} onClick={add}>
            Add Case Swarm to the team
          </Button>
        )}
      </header>
      <TroubleBar trouble={trouble ?? adding.trouble} />
      <Posts channelId={channel.id} messages={messages} />
      <div className={styles.write}>
        <WriteBox channelId={channel.id} label="New post" hint="Post a question: @Case Swarm …" />
      </div>
    </>
  );
}
