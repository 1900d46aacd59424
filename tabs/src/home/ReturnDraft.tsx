import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { useInHome } from './in-home.ts';
import type { DraftHand } from './use-draft.ts';
import { useHomeStyles } from './use-home-styles.ts';
import { useHomeWords } from './words/index.ts';

const noteLimit = 500;

type ReturnProps = { by: string; hand: DraftHand; onSent: () => void; onKeep: () => void };

/** One sentence for who drafted it; what was changed above is not sent with it. */
export function ReturnDraft({ by, hand, onSent, onKeep }: ReturnProps) {
  const shared = useHomeStyles();
  const { drafts: words } = useHomeWords();
  const { blocked } = useInHome();
  const [note, setNote] = useState('');
  const isStill = hand.isSending || blocked !== undefined;
  const send = async () => {
    if (await hand.sendBack(note)) onSent();
  };
  return (
    <>
      <Field label={words.note(by)} hint={words.noteHint} required>
        <Textarea
          autoFocus
          value={note}
          rows={2}
          resize="vertical"
          maxLength={noteLimit}
          onChange={(_event, { value: given }) => {
            setNote(given);
          }}
        />
      </Field>
      <div className={shared.actions}>
        <Button
          appearance="primary"
          disabledFocusable={isStill}
          onClick={() => {
            if (!isStill) void send();
          }}
        >
          {hand.isSending ? words.sendingBack : words.sendBackTo(by)}
        </Button>
        <Button onClick={onKeep}>{words.keep}</Button>
      </div>
    </>
  );
}
