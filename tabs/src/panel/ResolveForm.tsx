import { Button, Checkbox, Field, Spinner, Textarea } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import type { PanelSwarmView } from '../../../bot/contract/panel-view.ts';
import type { Client } from '../api/client.ts';
import { useWords } from '../words/use-words.ts';
import { StickyActions } from './StickyActions.tsx';
import { Trouble } from './Trouble.tsx';
import { usePanelStyles } from './use-panel-styles.ts';
import { usePending } from './use-pending.ts';

type Props = {
  id: string;
  text: string;
  client: Client;
  onResolved: () => void;
  onCancel: () => void;
  onSignedOut: () => void;
};

/** The answer, as it will stand on the case. */
export function ResolveForm({ id, text, client, onResolved, onCancel, onSignedOut }: Props) {
  const look = usePanelStyles();
  const words = useWords();
  const [answer, setAnswer] = useState(text);
  const [closesCase, setCloses] = useState(false);
  const { isBusy, trouble, run } = usePending(onSignedOut);
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, []);
  const resolve = () =>
    run(async () => {
      const path = `/api/v1/swarms/${encodeURIComponent(id)}/resolution`;
      await client.post<PanelSwarmView>(path, { text: answer, closesCase });
      onResolved();
    });
  return (
    <form
      aria-label={words.resolve}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) void resolve();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <div className={look.part}>
        <Field label={words.whatSolved} required>
          <Textarea
            textarea={{ ref: box }}
            rows={3}
            resize="vertical"
            value={answer}
            onChange={(_, data) => {
              setAnswer(data.value);
            }}
          />
        </Field>
        <Checkbox
          label={words.closeCase}
          checked={closesCase}
          onChange={(_, data) => {
            setCloses(data.checked === true);
          }}
        />
        <Trouble trouble={trouble} />
      </div>
      <StickyActions>
        <Button
          type="submit"
          appearance="primary"
          disabledFocusable={isBusy}
          icon={isBusy ? <Spinner size="tiny" /> : <CheckmarkCircleRegular />}
        >
          {isBusy ? words.resolving : words.resolve}
        </Button>
        <Button onClick={onCancel}>{words.cancel}</Button>
      </StickyActions>
    </form>
  );
}
