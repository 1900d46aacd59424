import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, useRef, useState } from 'react';
import { deleteMessage } from '../api/actions.ts';
import type { DialogSource } from '../api/dialogs.ts';
import type { Attachment, Message } from '../api/types.ts';
import { useResources } from '../api/use-resource.ts';
import { BotAvatar, PersonAvatar } from '../parts/Avatars.tsx';
import { shortTime, wholeTime } from '../parts/times.ts';
import { TroubleBar } from '../parts/TroubleBar.tsx';
import { usePending } from '../parts/use-pending.ts';
import { useYou } from '../shell/you.ts';
import { AppDialogView } from './AppDialog.tsx';
import { CardView } from './CardView.tsx';
import { EditBox } from './EditBox.tsx';
import { MessageMenu } from './MessageMenu.tsx';
import { markdownToHtml } from './markdown.ts';
import { eventWords, senderName } from './words.ts';

const useStyles = makeStyles({
  event: {
    alignSelf: 'center',
    padding: `${tokens.spacingVerticalS} 0`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    textAlign: 'center',
    textWrap: 'balance',
  },
  root: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    marginTop: tokens.spacingVerticalL,
    position: 'relative',
    ':hover .more, :focus-within .more': { opacity: 1 },
    '@media (max-width: 560px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  menu: { position: 'absolute', top: '-6px', insetInlineEnd: 0 },
  /** One's own messages have their time there. */
  besideTime: { insetInlineEnd: '44px' },
  follow: { marginTop: tokens.spacingVerticalS },
  own: { gridTemplateColumns: 'minmax(0, 1fr)', justifyItems: 'end' },
  face: { '@media (max-width: 560px)': { display: 'none' } },
  body: { display: 'grid', gap: tokens.spacingVerticalXS, minWidth: 0, justifyItems: 'start' },
  ownBody: { justifyItems: 'end', maxWidth: '82%' },
  head: {
    display: 'flex',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  name: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightSemibold },
  bubble: {
    maxWidth: '100%',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: 'anywhere',
    '& p + p, & p + ul, & ul + p': { marginTop: tokens.spacingVerticalXS },
    '& ul, & ol': { paddingInlineStart: '20px' },
  },
  ownBubble: {
    backgroundColor: tokens.colorBrandBackground2Hover,
    color: tokens.colorNeutralForeground1,
  },
  card: { width: '100%' },
});

type Props = { chatId: string; message: Message; isFollowUp: boolean };

/** Redrawn only when the message itself changed: unchanged ones stay the same object. */
export const MessageView = memo(function MessageView(props: Props) {
  const styles = useStyles();
  const { people } = useYou();
  const { message } = props;
  return message.from.kind === 'system' ? (
    <li className={styles.event}>{eventWords(message, people)}</li>
  ) : (
    <SaidView {...props} />
  );
});

function SaidView({ chatId, message, isFollowUp }: Props) {
  const styles = useStyles();
  const { person } = useYou();
  const [isEditing, setEditing] = useState(false);
  const root = useRef<HTMLLIElement>(null);
  const { from } = message;
  const isOwn = from.kind === 'person' && from.id === person.id;
  const edit = () => {
    setEditing(true);
  };
  const endEdit = () => {
    setEditing(false);
    root.current?.querySelector<HTMLElement>('[data-more]')?.focus();
  };
  return (
    <li
      ref={root}
      className={mergeClasses(styles.root, isFollowUp && styles.follow, isOwn && styles.own)}
    >
      {!isOwn && <Face message={message} isFollowUp={isFollowUp} />}
      <div className={mergeClasses(styles.body, isOwn && styles.ownBody)}>
        {!isFollowUp && <Head message={message} isOwn={isOwn} />}
        {isEditing ? (
          <EditBox chatId={chatId} message={message} onClose={endEdit} />
        ) : (
          <Words message={message} isOwn={isOwn} />
        )}
        {message.attachments.map((one, index) => (
          <Attached key={index} chatId={chatId} message={message} attachment={one} />
        ))}
      </div>
      <Actions
        chatId={chatId}
        message={message}
        hasTime={isOwn && !isFollowUp}
        onEdit={isOwn ? edit : undefined}
      />
    </li>
  );
}

function Head({ message, isOwn }: { message: Message; isOwn: boolean }) {
  const styles = useStyles();
  const { people } = useYou();
  return (
    <div className={styles.head}>
      {!isOwn && <span className={styles.name}>{senderName(message, people)}</span>}
      <Time message={message} />
    </div>
  );
}

/** The app's actions on this message, and the dialog one of them opens. */
function Actions(props: {
  chatId: string;
  message: Message;
  hasTime: boolean;
  /** Absent where it is somebody else's. */
  onEdit: (() => void) | undefined;
}) {
  const { chatId, message, hasTime, onEdit } = props;
  const styles = useStyles();
  const { person } = useYou();
  const resources = useResources();
  const { trouble, run, forget } = usePending();
  const [asked, setAsked] = useState<DialogSource>();
  if (message.deletedAt !== undefined) return null;
  const about = { chatId, messageId: message.id, person: person.id };
  const takeAway = async () => {
    const isGone = await run(() =>
      deleteMessage({ chatId, messageId: message.id, from: person.id }),
    );
    if (isGone) resources.hear({ service: 'teams', kind: 'message', id: chatId });
  };
  return (
    <>
      <TroubleBar trouble={trouble} onDismiss={forget} />
      <MessageMenu
        className={mergeClasses(styles.menu, hasTime && styles.besideTime)}
        onChoose={(commandId) => {
          setAsked({ ...about, by: { kind: 'menu', commandId } });
        }}
        own={onEdit && { onEdit, onDelete: () => void takeAway() }}
      />
      {asked && (
        <AppDialogView
          source={asked}
          onClose={() => {
            setAsked(undefined);
          }}
        />
      )}
    </>
  );
}

function Face({ message, isFollowUp }: { message: Message; isFollowUp: boolean }) {
  const styles = useStyles();
  const { people } = useYou();
  const { from } = message;
  if (isFollowUp) return <span className={styles.face} />;
  const sender = from.kind === 'person' ? people.find((one) => one.id === from.id) : undefined;
  return (
    <span className={styles.face}>
      {sender ? <PersonAvatar person={sender} /> : <BotAvatar size={32} />}
    </span>
  );
}

function Time({ message: { createdAt, editedAt } }: { message: Message }) {
  return (
    <span>
      <time dateTime={createdAt} title={wholeTime(createdAt)}>
        {shortTime(createdAt)}
      </time>
      {editedAt !== undefined && <span title={wholeTime(editedAt)}> · Edited</span>}
    </span>
  );
}

function Words({ message, isOwn }: { message: Message; isOwn: boolean }) {
  const styles = useStyles();
  const text = message.deletedAt === undefined ? message.text : '_This message was deleted._';
  if (text.trim() === '') return null;
  return (
    <div
      className={mergeClasses('bubble', styles.bubble, isOwn && styles.ownBubble)}
      // Escaped whole before the first tag is made: see markdown.ts.
      dangerouslySetInnerHTML={{ __html: markdownToHtml(text) }}
    />
  );
}

const adaptiveCard = 'application/vnd.microsoft.card.adaptive';

function Attached(props: { chatId: string; message: Message; attachment: Attachment }) {
  const styles = useStyles();
  const { chatId, message, attachment } = props;
  if (attachment.contentType !== adaptiveCard) return null;
  return (
    <div className={styles.card}>
      <CardView
        chatId={chatId}
        messageId={message.id}
        content={attachment.content}
        label={message.summary ?? 'Card'}
      />
    </div>
  );
}
