import { makeStyles, tokens } from '@fluentui/react-components';
import { useLayoutEffect, useRef } from 'react';
import type { Message } from '../../api/types.ts';
import { MessageView } from '../MessageView.tsx';
import { WriteBox } from './WriteBox.tsx';

const useStyles = makeStyles({
  root: { flexGrow: 1, minHeight: 0, overflowY: 'auto', overscrollBehavior: 'contain' },
  posts: {
    display: 'grid',
    gap: tokens.spacingVerticalL,
    maxWidth: '860px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
    listStyleType: 'none',
  },
  post: {
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}`,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    minWidth: 0,
  },
  words: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column' },
  replies: {
    margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalM}`,
    paddingInlineStart: tokens.spacingHorizontalL,
    boxShadow: `inset 2px 0 0 ${tokens.colorNeutralStroke2}`,
  },
});

type Props = { channelId: string; messages: readonly Message[] | undefined };

/** Each post with what was said under it; the newest post stands last. */
export function Posts({ channelId, messages = [] }: Props) {
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const last = messages.at(-1)?.id;
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element) element.scrollTop = element.scrollHeight;
  }, [last]);
  const roots = messages.filter((one) => one.rootId === undefined);
  return (
    <div ref={scroller} className={styles.root} role="region" aria-label="Posts" tabIndex={0}>
      <ol className={styles.posts}>
        {roots.map((root) => (
          <Post
            key={root.id}
            channelId={channelId}
            root={root}
            replies={messages.filter((one) => one.rootId === root.id)}
          />
        ))}
      </ol>
    </div>
  );
}

function Post(props: { channelId: string; root: Message; replies: readonly Message[] }) {
  const { channelId, root, replies } = props;
  const styles = useStyles();
  const isEvent = root.from.kind === 'system';
  const message = (one: Message) => (
    <MessageView key={one.id} chatId={channelId} message={one} isFollowUp={false} />
  );
  if (isEvent) return <li>{<ol className={styles.words}>{message(root)}</ol>}</li>;
  return (
    <li className={styles.post}>
      <ol className={styles.words}>{message(root)}</ol>
      <div className={styles.replies}>
        <ol className={styles.words} aria-label="Replies">
          {replies.map(message)}
        </ol>
      </div>
      <WriteBox channelId={channelId} rootId={root.id} label="Reply" hint="Reply: @Case Swarm …" />
    </li>
  );
}
