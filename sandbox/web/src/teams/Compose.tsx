import { Button, makeStyles, Textarea, tokens, Tooltip } from '@fluentui/react-components';
import { MentionRegular, SendFilled, SendRegular, bundleIcon } from '@fluentui/react-icons';
import { useRef, useState, type KeyboardEvent } from 'react';
import { say } from '../api/actions.ts';
import type { ChatSummary } from '../api/types.ts';
import { useResources } from '../api/use-resource.ts';
import { TroubleBar } from '../parts/TroubleBar.tsx';
import { usePending } from '../parts/use-pending.ts';
import { useYou } from '../shell/you.ts';
import { botName } from './words.ts';

const SendIcon = bundleIcon(SendFilled, SendRegular);

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    width: '100%',
    maxWidth: '860px',
    margin: '0 auto',
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
  },
  hints: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    alignItems: 'center',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  hint: {
    minHeight: '24px',
    minWidth: 'auto',
    padding: `0 ${tokens.spacingHorizontalS}`,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  line: { display: 'flex', alignItems: 'flex-end', gap: tokens.spacingHorizontalXS },
  box: { flexGrow: 1 },
  /** Grows with what is written. */
  text: { minHeight: '32px', maxHeight: '160px', fieldSizing: 'content' },
});

/** What the bot understands; whatever needs words after it ends with a space. */
const inGroup = ['case', 'invite ', 'update ', 'tell ', 'resolve ', 'cancel ', 'help'] as const;
const inPersonal = ['help', 'swarm CAS-', 'case', 'update '] as const;

export function Compose({ chat }: { chat: ChatSummary }) {
  const styles = useStyles();
  const { person } = useYou();
  const resources = useResources();
  const [text, setText] = useState('');
  const box = useRef<HTMLTextAreaElement>(null);
  const { isBusy, trouble, run, forget } = usePending();
  const isGroup = chat.type === 'group';
  const put = (next: string) => {
    setText(next);
    box.current?.focus();
  };
  const send = async () => {
    if (text.trim() === '' || isBusy) return;
    const isSent = await run(() => say({ chatId: chat.id, from: person.id, text: text.trim() }));
    if (!isSent) return;
    setText('');
    resources.hear({ service: 'teams', kind: 'message', id: chat.id });
    box.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void send();
  };
  return (
    <form
      className={styles.root}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TroubleBar trouble={trouble} onDismiss={forget} />
      <ul className={styles.hints} aria-label="Commands">
        {(isGroup ? inGroup : inPersonal).map((word) => (
          <li key={word}>
            <Button
              size="small"
              shape="circular"
              className={styles.hint}
              onClick={() => {
                put(isGroup ? `@${botName} ${word}` : word);
              }}
            >
              {word.trim().replace('CAS-', '<case>')}
            </Button>
          </li>
        ))}
      </ul>
      <div className={styles.line}>
        {isGroup && (
          <Tooltip content={`Mention ${botName}`} relationship="label">
            <Button
              appearance="subtle"
              icon={<MentionRegular />}
              onClick={() => {
                put(`@${botName} ${text}`);
              }}
            />
          </Tooltip>
        )}
        <Textarea
          className={styles.box}
          textarea={{ ref: box, className: styles.text }}
          rows={1}
          resize="none"
          value={text}
          aria-label={`Message as ${person.name}`}
          placeholder={
            isGroup ? 'Type a message, or @Case Swarm and a command' : 'Type a message or a command'
          }
          onChange={(_, data) => {
            setText(data.value);
          }}
          onKeyDown={onKeyDown}
        />
        <Tooltip content="Send" relationship="label">
          <Button
            appearance="transparent"
            type="submit"
            icon={<SendIcon />}
            disabledFocusable={isBusy || text.trim() === ''}
          />
        </Tooltip>
      </div>
    </form>
  );
}
