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
import { messagesQuery } from '../api/queries.ts';
import type { ChatSummary } from '../api/types.ts';
import { useResource } from '../api/use-resource.ts';
import { BotAvatar } from '../parts/Avatars.tsx';
import { phone, usePanes } from '../parts/panes.ts';
import { TroubleBar } from '../parts/TroubleBar.tsx';
import { useYou } from '../shell/you.ts';
import { useRoute } from '../use-route.ts';
import { Compose } from './Compose.tsx';
import { Messages } from './Messages.tsx';
import { chatName } from './words.ts';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    minHeight: '56px',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { flexGrow: 1, minWidth: 0, display: 'grid' },
  title: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  members: { [phone]: { display: 'none' } },
  sub: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

export function Conversation({ chat }: { chat: ChatSummary }) {
  const styles = useStyles();
  const panes = usePanes();
  const { person } = useYou();
  const [, go] = useRoute();
  const { data: messages, trouble } = useResource(messagesQuery(chat.id, person.id));
  const isPersonal = chat.type === 'personal';
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
        {!isPersonal && (
          <div className={styles.members}>
            <Members chat={chat} />
          </div>
        )}
      </header>
      <TroubleBar trouble={trouble} />
      <Messages chat={chat} messages={messages} />
      <Compose chat={chat} />
    </>
  );
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
