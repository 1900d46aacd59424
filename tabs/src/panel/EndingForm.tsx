import { Button, Checkbox, Field, Textarea } from '@fluentui/react-components';
import { ArrowUndoRegular, DismissCircleRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import type { PanelSwarmView } from '../../../bot/contract/panel-view.ts';
import type { Client } from '../api/client.ts';
import { useWords } from '../words/use-words.ts';
import { useBlocked } from './blocked.ts';
import type { EndingDraft } from './drafts.ts';
import { rowsFor } from './rows-for.ts';
import { StickyActions } from './StickyActions.tsx';
import { SubmitButton } from './SubmitButton.tsx';
import { Trouble } from './Trouble.tsx';
import { useMissing, type Missing } from '../components/use-missing.ts';
import { usePanelStyles } from './use-panel-styles.ts';
import { usePending } from './use-pending.ts';
import { usePanelWords } from './words.ts';

type Props = {
  /** A case that is open has nothing to be opened again. */
  isCaseOpen: boolean;
  view: PanelSwarmView;
  draft: EndingDraft;
  client: Client;
  onChange: (draft: EndingDraft) => void;
  onDone: () => void;
  onLeave: () => void;
  onSignedOut: () => void;
};

/** Before a swarm is cancelled, or goes on: in its place, never before a call. */
export function EndingForm(props: Props) {
  const { view, draft, client, onChange, onDone, onLeave, onSignedOut } = props;
  const look = usePanelStyles();
  const all = useWords();
  const words = usePanelWords();
  const { isBusy, trouble, run } = usePending(onSignedOut);
  const isOff = useBlocked() !== undefined;
  const missing = useMissing(draft.text);
  const isCancel = draft.kind === 'cancel';
  const send = () =>
    run(async () => {
      const swarm = `/api/v1/swarms/${encodeURIComponent(view.id)}`;
      const { text, reopensCase } = draft;
      if (isCancel) await client.post(`${swarm}/cancellation`, { text });
      else await client.post(`${swarm}/reactivation`, { reopensCase });
      onDone();
    });
  return (
    <form
      className={look.form}
      aria-label={isCancel ? words.cancelSwarm : words.reactivate}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const isWhole = !isCancel || missing.check(draft.text);
        if (isWhole && !isBusy && !isOff) void send();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onLeave();
      }}
    >
      <div className={look.part}>
        {isCancel ? (
          <Reason draft={draft} missing={missing} onChange={onChange} />
        ) : (
          <GoesOn {...props} />
        )}
        <Trouble trouble={trouble} />
      </div>
      <StickyActions>
        <SubmitButton
          isBusy={isBusy}
          icon={isCancel ? <DismissCircleRegular /> : <ArrowUndoRegular />}
          words={isCancel ? words.cancelSwarm : words.reactivate}
          busyWords={isCancel ? words.cancelling : words.reactivating}
        />
        <Button onClick={onLeave}>{all.cancel}</Button>
      </StickyActions>
    </form>
  );
}

type PartProps = Pick<Props, 'draft' | 'onChange'>;
type GoesOnProps = PartProps & Pick<Props, 'view' | 'isCaseOpen'>;

function Reason({ draft, missing, onChange }: PartProps & { missing: Missing }) {
  const words = usePanelWords();
  const { box } = missing;
  useEffect(() => {
    // Opened by a press here; one that comes back with its session takes nobody's keyboard.
    if (document.hasFocus()) box.current?.focus();
  }, [box]);
  return (
    <Field
      label={words.whyCancel}
      hint={words.whyHint}
      required
      {...(missing.isTold && { validationMessage: words.whyMissing })}
    >
      <Textarea
        textarea={{ ref: box }}
        rows={rowsFor(draft.text, 2)}
        resize="vertical"
        value={draft.text}
        onChange={(_, { value }) => {
          onChange({ ...draft, text: value });
        }}
      />
    </Field>
  );
}

function GoesOn({ view, draft, isCaseOpen, onChange }: GoesOnProps) {
  const look = usePanelStyles();
  const words = usePanelWords();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.hasFocus()) place.current?.focus();
  }, []);
  return (
    <div ref={place} tabIndex={-1} className={look.list}>
      <p>{words.reactivateHint}</p>
      {!isCaseOpen &&
        (view.me.isAgent ? (
          <Checkbox
            label={words.reopenCase}
            checked={draft.reopensCase}
            onChange={(_, { checked }) => {
              onChange({ ...draft, reopensCase: checked === true });
            }}
          />
        ) : (
          <p className={look.quiet}>{words.caseStays(view.agent)}</p>
        ))}
    </div>
  );
}
