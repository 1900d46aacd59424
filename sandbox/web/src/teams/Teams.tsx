import { Button, mergeClasses } from '@fluentui/react-components';
import { ChatMultipleRegular } from '@fluentui/react-icons';
import { useEffect } from 'react';
import { openPersonal } from '../api/actions.ts';
import { chatsQuery } from '../api/queries.ts';
import type { ChatSummary } from '../api/types.ts';
import { useResource } from '../api/use-resource.ts';
import { Empty } from '../parts/Empty.tsx';
import { usePanes } from '../parts/panes.ts';
import { TroubleBar } from '../parts/TroubleBar.tsx';
import { usePending } from '../parts/use-pending.ts';
import { useYou } from '../shell/you.ts';
import { useRoute } from '../use-route.ts';
import { ChatList } from './ChatList.tsx';
import { Conversation } from './Conversation.tsx';
import { markSeen } from './unread.ts';

/** Teams as one person has it: the chats on the left, the one that is open on the right. */
export function Teams({ selected }: { selected: string | undefined }) {
  const panes = usePanes();
  const { person } = useYou();
  const { data: chats, trouble } = useResource(chatsQuery(person.id));
  const chat = chats?.find((one) => one.id === selected);
  useSeen(person.id, chat);
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
          <Conversation key={`${person.id} ${chat.id}`} chat={chat} />
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
