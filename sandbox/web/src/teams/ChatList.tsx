import {
  Button,
  makeStyles,
  mergeClasses,
  Skeleton,
  SkeletonItem,
  Subtitle2,
  tokens,
  Tooltip,
} from '@fluentui/react-components';
import { ChatAddRegular, PeopleTeamFilled } from '@fluentui/react-icons';
import { openPersonal } from '../api/actions.ts';
import type { ChatSummary } from '../api/types.ts';
import { BotAvatar } from '../parts/Avatars.tsx';
import { usePanes, useRow } from '../parts/panes.ts';
import { listTime, wholeTime } from '../parts/times.ts';
import { usePending } from '../parts/use-pending.ts';
import { TroubleBar } from '../parts/TroubleBar.tsx';
import { formatRoute } from '../route.ts';
import { handleOf, useYou } from '../shell/you.ts';
import { useRoute } from '../use-route.ts';
import { useUnread } from './unread.ts';
import { chatName, preview } from './words.ts';

const useStyles = makeStyles({
  row: {
    gridTemplateColumns: '36px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'center',
    minHeight: '60px',
  },
  group: {
    display: 'grid',
    placeItems: 'center',
    width: '36px',
    height: '36px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontSize: '20px',
  },
  new: { fontWeight: tokens.fontWeightSemibold },
  dot: {
    flex: 'none',
    alignSelf: 'center',
    width: '8px',
    height: '8px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorCompoundBrandBackground,
  },
  time: { fontSize: tokens.fontSizeBase200, flex: 'none' },
  preview: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  waiting: { padding: tokens.spacingHorizontalM, display: 'grid', gap: tokens.spacingVerticalL },
});

type Props = { chats: readonly ChatSummary[] | undefined; selected: string | undefined };

export function ChatList({ chats, selected }: Props) {
  const panes = usePanes();
  const styles = useStyles();
  return (
    <>
      <div className={panes.listHead}>
        <div className={panes.listTitle}>
          <Subtitle2 as="h2">Chat</Subtitle2>
          {chats && !chats.some((one) => one.type === 'personal') && <NewChat />}
        </div>
      </div>
      {chats ? (
        <ul className={panes.rows}>
          {chats.map((chat) => (
            <ChatRow key={chat.id} chat={chat} isOpen={chat.id === selected} />
          ))}
        </ul>
      ) : (
        <Skeleton className={styles.waiting} aria-label="Fetching the chats">
          <SkeletonItem size={36} />
          <SkeletonItem size={36} />
        </Skeleton>
      )}
    </>
  );
}

/** Opens the chat with the bot, as one does who looks for an app by its name. */
function NewChat() {
  const { person } = useYou();
  const [, go] = useRoute();
  const { isBusy, trouble, run } = usePending();
  return (
    <>
      <TroubleBar trouble={trouble} />
      <Tooltip content="Chat with Case Swarm" relationship="label">
        <Button
          appearance="subtle"
          icon={<ChatAddRegular />}
          disabled={isBusy}
          onClick={() =>
            void run(async () => {
              go({ selected: await openPersonal(person.id) });
            })
          }
        />
      </Tooltip>
    </>
  );
}

function ChatRow({ chat, isOpen }: { chat: ChatSummary; isOpen: boolean }) {
  const styles = useStyles();
  const row = useRow();
  const { person } = useYou();
  const isNew = useUnread()(person.id, chat) && !isOpen;
  const last = chat.lastMessage;
  const href = formatRoute({ person: handleOf(person), view: 'teams', selected: chat.id });
  return (
    <li>
      <a
        href={href}
        className={mergeClasses(row.row, styles.row, isOpen && row.chosen)}
        {...(isOpen && { 'aria-current': 'true' as const })}
      >
        {chat.type === 'personal' ? (
          <BotAvatar size={36} />
        ) : (
          <span className={styles.group} aria-hidden>
            <PeopleTeamFilled />
          </span>
        )}
        <span className={row.grow}>
          <span className={row.line}>
            <span className={mergeClasses(row.grow, row.cut, isNew && styles.new)}>
              {chatName(chat, person)}
            </span>
            {last && (
              <time
                className={mergeClasses(styles.time, row.quiet)}
                dateTime={last.createdAt}
                title={wholeTime(last.createdAt)}
              >
                {listTime(last.createdAt)}
              </time>
            )}
          </span>
          <span className={row.line}>
            <span
              className={mergeClasses(
                row.grow,
                row.cut,
                styles.preview,
                isNew ? styles.new : row.quiet,
              )}
            >
              {last ? preview(last, person) : 'Nothing has been said yet'}
            </span>
            {isNew && <span className={styles.dot} role="img" aria-label="unread" />}
          </span>
        </span>
      </a>
    </li>
  );
}
