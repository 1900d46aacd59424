import {
  AvatarGroup,
  AvatarGroupItem,
  AvatarGroupPopover,
  Button,
  makeStyles,
  partitionAvatarGroupItems,
  Subtitle2,
  tokens,
} from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { appQuery, messagesQuery } from '../api/queries.ts';
import type { ChatSummary } from '../api/types.ts';
import { useResource } from '../api/use-resource.ts';
import { BotAvatar } from '../parts/Avatars.tsx';
import { phone, usePanes } from '../parts/panes.ts';
import { TroubleBar } from '../parts/TroubleBar.tsx';
import { handleOf, useYou } from '../shell/you.ts';
import { useRoute } from '../use-route.ts';
import { Compose } from './Compose.tsx';
import { Messages } from './Messages.tsx';
import { TabFrame } from './tabs/TabFrame.tsx';
import { TabStrip } from './tabs/TabStrip.tsx';
import { chatName } from './words.ts';

const useStyles = makeStyles({
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
  title: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  members: { [phone]: { display: 'none' } },
  sub: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

type Props = { chat: ChatSummary; tab: string | undefined; sub: string | undefined };

export function Conversation({ chat, tab, sub }: Props) {
  const styles = useStyles();
  const panes = usePanes();
  const { person } = useYou();
  const [, go] = useRoute();
  const { data: messages, trouble } = useResource(messagesQuery(chat.id, person.id));
  const isPersonal = chat.type === 'personal';
  const { app, tabs, open } = useTabs(chat, tab);
  return (
    <>
      <header className={styles.head}>
        <Button
          appearance="subtle"
          className={panes.back}
          icon={<ArrowLeftRegular />}
          aria-label="Back to the chats"
          onClick={() => {
            go({ selected: undefined });
          }}
        />
        {isPersonal && <BotAvatar size={36} />}
        <div className={styles.words}>
          <Subtitle2 as="h2" className={styles.title} title={chatName(chat, person)}>
            {chatName(chat, person)}
          </Subtitle2>
          <span className={styles.sub}>{isPersonal ? 'App' : membersWords(chat)}</span>
        </div>
        {tabs.length > 1 && <TabStrip label="Tabs of this chat" tabs={tabs} />}
        {!isPersonal && (
          <div className={styles.members}>
            <Members chat={chat} />
          </div>
        )}
      </header>
      <TroubleBar trouble={trouble} />
      {app && open ? (
        <TabFrame
          key={`${open.entityId} ${sub}`}
          place={{ app, tab: open, person, chatId: chat.id, sub }}
        />
      ) : (
        <>
          <Messages chat={chat} messages={messages} />
          <Compose chat={chat} />
        </>
      )}
    </>
  );
}

/** A group chat has the tabs that the app's package declares for one, once the app is in it. */
function useTabs(chat: ChatSummary, asked: string | undefined) {
  const { person } = useYou();
  const { data: app } = useResource(appQuery);
  const isTabbed = chat.type === 'group' && chat.appInstalled;
  const own = isTabbed ? (app?.tabs ?? []).filter((one) => one.scopes.includes('groupChat')) : [];
  const open = own.find((one) => one.entityId === asked);
  const at = { person: handleOf(person), view: 'teams', selected: chat.id } as const;
  const tabs = [
    { name: 'Chat', isHere: open === undefined, route: at },
    ...own.map((one) => ({
      name: one.name,
      isHere: one === open,
      route: { ...at, tab: one.entityId },
    })),
  ];
  return { app, tabs, open };
}

const membersWords = (chat: ChatSummary): string =>
  `${chat.members.length} ${chat.members.length === 1 ? 'person' : 'people'}${chat.appInstalled ? ' and Case Swarm' : ''}`;

function Members({ chat }: { chat: ChatSummary }) {
  const { inlineItems, overflowItems } = partitionAvatarGroupItems({
    items: chat.members,
    maxInlineItems: 4,
  });
  return (
    <AvatarGroup layout="spread" size={28} aria-label="Members">
      {inlineItems.map((one) => (
        <AvatarGroupItem key={one.id} name={one.name} color="colorful" idForColor={one.id} />
      ))}
      {overflowItems && overflowItems.length > 0 && (
        <AvatarGroupPopover>
          {overflowItems.map((one) => (
            <AvatarGroupItem key={one.id} name={one.name} color="colorful" idForColor={one.id} />
          ))}
        </AvatarGroupPopover>
      )}
    </AvatarGroup>
  );
}
