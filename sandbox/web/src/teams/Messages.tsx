import { Button, makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons';
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { ChatSummary, Message } from '../api/types.ts';
import { useYou } from '../shell/you.ts';
import { MessageView } from './MessageView.tsx';
import { preview, senderName } from './words.ts';

const useStyles = makeStyles({
  place: { position: 'relative', flexGrow: 1, minHeight: 0, display: 'flex' },
  root: { flexGrow: 1, overflowY: 'auto', overscrollBehavior: 'contain' },
  list: {
    display: 'flex',
    flexDirection: 'column',
    width: '100%',
    maxWidth: '860px',
    minHeight: '100%',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
    justifyContent: 'flex-end',
    listStyleType: 'none',
  },
  jump: {
    position: 'absolute',
    bottom: tokens.spacingVerticalM,
    left: '50%',
    transform: 'translateX(-50%)',
    boxShadow: tokens.shadow8,
  },
  waiting: { margin: 'auto 0 0', padding: tokens.spacingHorizontalL, display: 'grid', gap: '16px' },
});

type Props = { chat: ChatSummary; messages: readonly Message[] | undefined };

export function Messages({ chat, messages }: Props) {
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const { isAtEnd, toEnd } = useStickToEnd(scroller, messages);
  const isBehind = !isAtEnd;
  return (
    <div className={styles.place}>
      <div ref={scroller} className={styles.root} role="region" aria-label="Messages" tabIndex={0}>
        {messages ? (
          <ol className={styles.list}>
            {messages.map((message, index) => (
              <MessageView
                key={message.id}
                chatId={chat.id}
                message={message}
                isFollowUp={follows(messages[index - 1], message)}
              />
            ))}
          </ol>
        ) : (
          <Skeleton className={styles.waiting} aria-label="Fetching the messages">
            <SkeletonItem size={96} />
            <SkeletonItem size={48} />
          </Skeleton>
        )}
      </div>
      {isBehind && (
        <Button
          className={styles.jump}
          shape="circular"
          icon={<ArrowDownRegular />}
          onClick={toEnd}
        >
          Newest
        </Button>
      )}
      <div className="unseen" aria-live="polite">
        <Announced messages={messages} />
      </div>
    </div>
  );
}

/** Said aloud: the newest message of somebody else that came while one is here. */
function Announced({ messages }: { messages: readonly Message[] | undefined }) {
  const { person, people } = useYou();
  const [seen, setSeen] = useState<string>();
  const last = messages?.at(-1);
  // The first look is not news.
  if (seen === undefined && last) setSeen(last.id);
  if (!last || seen === undefined || last.id === seen) return null;
  if (last.from.kind === 'person' && last.from.id === person.id) return null;
  return `${senderName(last, people)} ${preview(last, person)}`;
}

const followMs = 3 * 60_000;

/** The same sender going on within minutes needs no second heading. */
function follows(before: Message | undefined, message: Message): boolean {
  if (before?.from.kind !== message.from.kind || message.from.kind === 'system') return false;
  const isSame =
    message.from.kind === 'bot' ||
    (before.from.kind === 'person' && before.from.id === message.from.id);
  return isSame && Date.parse(message.createdAt) - Date.parse(before.createdAt) < followMs;
}

const nearPx = 80;

/** Keeps the newest in view while one is at the end; leaves whoever reads further up where they are. */
function useStickToEnd(scroller: RefObject<HTMLDivElement | null>, content: unknown) {
  const [isAtEnd, setAtEnd] = useState(true);
  const stick = useRef(true);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const look = () => {
      const rest = element.scrollHeight - element.scrollTop - element.clientHeight;
      stick.current = rest < nearPx;
      setAtEnd(stick.current);
    };
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      element.removeEventListener('scroll', look);
    };
  }, [scroller]);
  const toEnd = () => {
    const element = scroller.current;
    if (element) element.scrollTop = element.scrollHeight;
  };
  useLayoutEffect(() => {
    if (stick.current) toEnd();
  }, [content]);
  useEffect(() => {
    const list = scroller.current?.firstElementChild;
    if (!list) return undefined;
    // A card that opens or grows moves the end too.
    const observer = new ResizeObserver(() => {
      if (stick.current) toEnd();
    });
    observer.observe(list);
    return () => {
      observer.disconnect();
    };
  }, [content === undefined]);
  return { isAtEnd, toEnd };
}
