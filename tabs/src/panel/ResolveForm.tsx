import { Button, Checkbox, Field, Textarea } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import { useEffect } from 'react';
import type { PanelSwarmView } from '../../../bot/contract/panel-view.ts';
import type { Client } from '../api/client.ts';
import { useWords } from '../words/use-words.ts';
import type { AnswerDraft } from './drafts.ts';
import { useBlocked } from './blocked.ts';
import { rowsFor } from './rows-for.ts';
import { SubmitButton } from './SubmitButton.tsx';
import { StickyActions } from './StickyActions.tsx';
import { Trouble } from './Trouble.tsx';
import { useMissing } from '../components/use-missing.ts';
import { usePanelStyles } from './use-panel-styles.ts';
import { usePending } from './use-pending.ts';

type Props = {
  id: string;
  draft: AnswerDraft;
  /** Just opened by a press: one goes on writing at once. */
  takesFocus: boolean;
  client: Client;
  onChange: (part: Partial<AnswerDraft>) => void;
  onResolved: () => void;
  onCancel: () => void;
  onSignedOut: () => void;
};

/** The answer, as it will stand on the case. */
export function ResolveForm(props: Props) {
  const { id, draft, takesFocus, client, onChange, onResolved, onCancel, onSignedOut } = props;
  const look = usePanelStyles();
  const words = useWords();
  const { text: answer, closesCase } = draft;
  const { isBusy, trouble, run } = usePending(onSignedOut);
  const isOff = useBlocked() !== undefined;
  const missing = useMissing(answer);
  const { box } = missing;
  useEffect(() => {
    if (takesFocus) box.current?.focus();
  }, [box, takesFocus]);
  const resolve = () =>
    run(async () => {
      const path = `/api/v1/swarms/${encodeURIComponent(id)}/resolution`;
      await client.post<PanelSwarmView>(path, { text: answer, closesCase });
      onResolved();
    });
  return (
    <form
      className={look.form}
      aria-label={words.resolve}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (missing.check(answer) && !isBusy && !isOff) void resolve();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <div className={look.part}>
        <Field
          label={words.whatSolved}
          required
          {...(missing.isTold && { validationMessage: words.problems['text-missing'] })}
        >
          <Textarea
            textarea={{ ref: box }}
            rows={rowsFor(answer, 3)}
            resize="vertical"
            value={answer}
            onChange={(_, data) => {
              onChange({ text: data.value });
            }}
          />
        </Field>
        <Checkbox
          label={words.closeCase}
          checked={closesCase}
          onChange={(_, data) => {
            onChange({ closesCase: data.checked === true });
          }}
        />
        <Trouble trouble={trouble} />
      </div>
      <StickyActions>
        <SubmitButton
          isBusy={isBusy}
          icon={<CheckmarkCircleRegular />}
          words={words.resolve}
          busyWords={words.resolving}
        />
        <Button onClick={onCancel}>{words.cancel}</Button>
      </StickyActions>
    </form>
  );
}
