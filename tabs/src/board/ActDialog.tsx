import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { Asking } from '../swarm/Asking.tsx';
import type { Dialogue } from '../swarm/use-dialog.ts';
import { NameDialog } from './NameDialog.tsx';
import { useOnBoard, type Asked } from './on-board.ts';
import { useBoardWords } from './words/index.ts';

/** The Bot's own limit for what is written. */
const textLimit = 4_000;

/** One short form before something is done. */
export function ActDialog({ asked, ...dialogue }: Dialogue & { asked: Asked }) {
  const { kind, swarm } = asked;
  return kind === 'name' ? (
    <NameDialog swarm={swarm} {...dialogue} />
  ) : (
    <TextDialog kind={kind} swarm={swarm} {...dialogue} />
  );
}

type TextProps = Dialogue & {
  kind: Exclude<Asked['kind'], 'name'>;
  swarm: Asked['swarm'];
};

function TextDialog({ kind, swarm, ...dialogue }: TextProps) {
  const words = useBoardWords();
  const { act, blocked } = useOnBoard();
  const [text, setText] = useState('');
  const isReady = text.trim() !== '' && blocked === undefined;
  const { title, label, hint, wish } = wordsOf(words, kind);
  return (
    <Asking
      {...dialogue}
      title={title(swarm.code)}
      onSubmit={() => {
        if (!isReady) return;
        dialogue.onClose();
        // Refused, it stands there again as it was written.
        void act({ kind, id: swarm.id, code: swarm.code, body: { text } }).then((isDone) => {
          if (isDone) setText('');
        });
      }}
      actions={
        <>
          <Button onClick={dialogue.onClose}>{words.notNow}</Button>
          <Button appearance="primary" type="submit" disabledFocusable={!isReady}>
            {wish}
          </Button>
        </>
      }
    >
      <Field label={label} hint={blocked ?? hint} required>
        <Textarea
          value={text}
          rows={4}
          maxLength={textLimit}
          resize="vertical"
          onChange={(_, { value }) => {
            setText(value);
          }}
        />
      </Field>
    </Asking>
  );
}

function wordsOf(words: ReturnType<typeof useBoardWords>, kind: TextProps['kind']) {
  switch (kind) {
    case 'message':
      return {
        title: words.messageTitle,
        label: words.messageLabel,
        hint: words.messageHint,
        wish: words.send,
      };
    case 'resolve':
      return {
        title: words.resolveTitle,
        label: words.resolveLabel,
        hint: words.resolveHint,
        wish: words.resolve,
      };
    case 'cancel':
      return {
        title: words.cancelTitle,
        label: words.cancelLabel,
        hint: words.cancelHint,
        wish: words.cancel,
      };
  }
}
