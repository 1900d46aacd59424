import { Button, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { changeMessage } from '../api/actions.ts';
import type { Message } from '../api/types.ts';
import { useResources } from '../api/use-resource.ts';
import { TroubleBar } from '../parts/TroubleBar.tsx';
import { usePending } from '../parts/use-pending.ts';
import { useYou } from '../shell/you.ts';

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalS, width: '100%', maxWidth: '480px' },
  buttons: { display: 'flex', justifyContent: 'flex-end', gap: tokens.spacingHorizontalS },
});

type Props = { chatId: string; message: Message; onClose: () => void };

/** One's own message, in its place: Enter saves, Escape leaves it as it was. */
export function EditBox({ chatId, message, onClose }: Props) {
  const styles = useStyles();
  const { person } = useYou();
  const resources = useResources();
  const [text, setText] = useState(message.text);
  const box = useRef<HTMLTextAreaElement>(null);
  const { isBusy, trouble, run, forget } = usePending();
  useEffect(() => {
    box.current?.focus();
  }, []);
  const save = async () => {
    const said = text.trim();
    if (said === '' || isBusy) return;
    const about = { chatId, messageId: message.id, from: person.id };
    const isSaved =
      said === message.text || (await run(() => changeMessage({ ...about, text: said })));
    if (!isSaved) return;
    resources.hear({ service: 'teams', kind: 'message', id: chatId });
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void save();
  };
  return (
    <form
      className={styles.root}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TroubleBar trouble={trouble} onDismiss={forget} />
      <Textarea
        textarea={{ ref: box }}
        value={text}
        aria-label="Edit the message"
        onChange={(_, data) => {
          setText(data.value);
        }}
        onKeyDown={onKeyDown}
      />
      <div className={styles.buttons}>
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" appearance="primary" disabledFocusable={isBusy || text.trim() === ''}>
          Save
        </Button>
      </div>
    </form>
  );
}
