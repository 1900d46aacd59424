import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { ChatMultipleRegular } from '@fluentui/react-icons';
import { useEffect } from 'react';
import { openPersonal } from '../api/actions.ts';
import { chatsQuery } from '../api/queries.ts';
import type { ChatSummary, Person } from '../api/types.ts';
import { useResource } from '../api/use-resource.ts';
import { Empty } from '../parts/Empty.tsx';
import { narrow, usePanes } from '../parts/panes.ts';
import { TroubleBar } from '../parts/TroubleBar.tsx';
import { usePending } from '../parts/use-pending.ts';
import { useNews } from '../shell/news.ts';
import { useYou } from '../shell/you.ts';
import { useRoute } from '../use-route.ts';
import { ActivityFeed } from './ActivityFeed.tsx';
import { AppBar, type AppPlace } from './AppBar.tsx';
import { Channels } from './channels/Channels.tsx';
import { isChannel } from './channels/channels-api.ts';
import { ChatList } from './ChatList.tsx';
import { Conversation } from './Conversation.tsx';
import { PersonalApp } from './PersonalApp.tsx';
import { markSeen } from './unread.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    height: '100%',
    minHeight: 0,
    [narrow]: { flexDirection: 'column' },
  },
  place: { flexGrow: 1, minWidth: 0, minHeight: 0, display: 'flex', flexDirection: 'column' },
});

type Props = {
  selected: string | undefined;
  tab: string | undefined;
  sub: string | undefined;
};

/** Teams as one person has it: the bar at the side, and the place in it that is open. */
export function Teams({ selected, tab, sub }: Props) {
  const styles = useStyles();
  const { person } = useYou();
  const unread = useCounts(person);
  const here = placeOf(selected);
  return (
    <div className={styles.root}>
      <AppBar here={here} unread={unread} />
      <div className={styles.place}>
        {here === 'activity' && <ActivityFeed key={person.id} />}
        {here === 'app' && <PersonalApp tab={tab} sub={sub} />}
        {here === 'channels' && <Channels key={person.id} selected={selected} />}
        {here === 'chat' && <Chats selected={selected} tab={tab} sub={sub} />}
      </div>
    </div>
  );
}

function placeOf(selected: string | undefined): AppPlace {
  if (isChannel(selected)) return 'channels';
  return selected === 'activity' || selected === 'app' ? selected : 'chat';
}

function useCounts(person: Person): { readonly activity: number; readonly chat: number } {
  const [news] = useNews([person]);
  return { activity: news?.activities.length ?? 0, chat: news?.chats.length ?? 0 };
}

/** The chats on the left, the one that is open on the right. */
function Chats({ selected, tab, sub }: Props) {
  const panes = usePanes();
  const { person } = useYou();
  const { data: chats, trouble } = useResource(chatsQuery(person.id));
  const chat = chats?.find((one) => one.id === selected);
  useSeen(person.id, tab === undefined ? chat : undefined);
  return (
    <div className={panes.root}>
      <section
        className={mergeClasses(panes.list, selected !== undefined && panes.away)}
        aria-label="Chats"
      >
        <TroubleBar trouble={chats ? undefined : trouble} />
        <ChatList chats={chats} selected={selected} />
      </section>
      <section
        className={mergeClasses(panes.detail, selected === undefined && panes.away)}
        aria-label="Conversation"
      >
        {chat ? (
          <Conversation key={`${person.id} ${chat.id}`} chat={chat} tab={tab} sub={sub} />
        ) : (
          chats && <NothingOpen chats={chats} selected={selected} />
        )}
      </section>
    </div>
  );
}

/** A chat counts as read while it is open and the window is looked at. */
function useSeen(personId: string, chat: ChatSummary | undefined): void {
  useEffect(() => {
    if (!chat) return undefined;
    const mark = () => {
      if (document.visibilityState === 'visible') markSeen(personId, chat);
    };
    mark();
    document.addEventListener('visibilitychange', mark);
    return () => {
      document.removeEventListener('visibilitychange', mark);
    };
  }, [personId, chat]);
}

function NothingOpen(props: { chats: readonly ChatSummary[]; selected: string | undefined }) {
  const { person } = useYou();
  const [, go] = useRoute();
  const { isBusy, trouble, run } = usePending();
  if (props.selected !== undefined) {
    return (
      <Empty
        icon={<ChatMultipleRegular />}
        what={`${person.name} is not in this chat.`}
        why="Experts come in when they accept an invitation. Choose another chat, or be somebody who is in it."
        action={
          <Button
            onClick={() => {
              go({ selected: undefined });
            }}
          >
            Show the chats
          </Button>
        }
      />
    );
  }
  const greet = () =>
    void run(async () => {
      go({ selected: await openPersonal(person.id) });
    });
  return (
    <Empty
      icon={<ChatMultipleRegular />}
      what={props.chats.length > 0 ? 'Choose a chat' : `${person.name} has no chats yet`}
      why="Swarms open a group chat here. Invitations come from Case Swarm, one to one."
      action={
        <>
          <Button appearance="primary" disabled={isBusy} onClick={greet}>
            Chat with Case Swarm
          </Button>
          <TroubleBar trouble={trouble} />
        </>
      }
    />
  );
}
