import {
  Button,
  Checkbox,
  Field,
  Input,
  Link,
  makeStyles,
  Select,
  Textarea,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { DraftView, DraftWords } from '../../../bot/contract/drafts-view.ts';
import type { WaitingDraftView } from '../../../bot/contract/home-view.ts';
import { useFirstField } from '../components/use-first-field.ts';
import { Waiting } from '../components/Waiting.tsx';
import { useInHome } from './in-home.ts';
import { useDraft, type DraftHand } from './use-draft.ts';
import { useHomeStyles } from './use-home-styles.ts';
import { useHomeWords } from './words/index.ts';

const useStyles = makeStyles({
  link: { display: 'inline-flex', alignItems: 'center', minHeight: '32px' },
});

const limits = { title: 200, answer: 8_000, sources: 500, note: 500 } as const;

/** What became of it in its form; undefined: nothing. */
export type DraftEnd = 'published' | 'sent-back' | undefined;

type Props = { draft: WaitingDraftView; onClose: (end: DraftEnd) => void };

/** What was drafted, to be read, changed and published in its place. */
export function DraftForm({ draft, onClose }: Props) {
  const shared = useHomeStyles();
  const words = useHomeWords();
  const hand = useDraft(draft.id);
  const { view } = hand;
  if (!view) {
    return hand.trouble === undefined ? (
      <Waiting label={words.drafts.loading} shape="narrow" />
    ) : (
      <div className={shared.form}>
        <p role="alert" className={shared.trouble}>
          {words.drafts.away} {hand.trouble}
        </p>
        <div className={shared.actions}>
          <Button onClick={hand.lookAgain}>{words.tryAgain}</Button>
          <Button
            onClick={() => {
              onClose(undefined);
            }}
          >
            {words.cancel}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <Form
      label={words.about(draft.title, words.drafts.review)}
      draft={draft}
      view={view}
      hand={hand}
      onClose={onClose}
    />
  );
}

type FormProps = Props & { label: string; view: DraftView; hand: DraftHand };

function Form({ draft, label, view, hand, onClose }: FormProps) {
  const shared = useHomeStyles();
  const words = useHomeWords();
  const { blocked } = useInHome();
  const [value, setValue] = useState(view.words);
  const [isReturning, setReturning] = useState(false);
  const form = useFirstField();
  const publish = async () => {
    if (await hand.publish(value)) onClose('published');
  };
  return (
    <form
      ref={form}
      className={shared.form}
      aria-label={label}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onClose(undefined);
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (!hand.isSending && blocked === undefined) void publish();
      }}
    >
      <p className={shared.quiet}>{words.drafts.what}</p>
      <Fields
        value={value}
        subjects={view.subjects}
        change={(part) => {
          setValue({ ...value, ...part });
        }}
      />
      {isReturning ? (
        <ReturnDraft
          by={draft.by}
          hand={hand}
          onSent={() => {
            onClose('sent-back');
          }}
          onKeep={() => {
            setReturning(false);
          }}
        />
      ) : (
        <Actions
          hand={hand}
          url={view.url}
          onReturn={() => {
            setReturning(true);
          }}
          onCancel={() => {
            onClose(undefined);
          }}
        />
      )}
      <p role="alert" className={shared.trouble} hidden={hand.trouble === undefined}>
        {hand.trouble !== undefined &&
          (isReturning ? hand.trouble : words.drafts.notPublished(hand.trouble))}
      </p>
      {blocked !== undefined && <p className={shared.quiet}>{blocked}</p>}
    </form>
  );
}

type ActionsProps = { hand: DraftHand; url: string; onReturn: () => void; onCancel: () => void };

function Actions({ hand, url, onReturn, onCancel }: ActionsProps) {
  const styles = useStyles();
  const shared = useHomeStyles();
  const words = useHomeWords();
  const { blocked, host } = useInHome();
  const isStill = hand.isSending || blocked !== undefined;
  return (
    <div className={shared.actions}>
      <Button type="submit" appearance="primary" disabledFocusable={isStill}>
        {hand.isSending ? words.drafts.publishing : words.drafts.publish}
      </Button>
      <Button disabledFocusable={isStill} onClick={onReturn}>
        {words.drafts.sendBack}
      </Button>
      <Button onClick={onCancel}>{words.cancel}</Button>
      <Link
        className={styles.link}
        href={url}
        target="_blank"
        rel="noreferrer"
        onClick={(event: { preventDefault: () => void }) => {
          if (!host) return;
          event.preventDefault();
          host.open(url);
        }}
      >
        {words.drafts.inDynamics} ↗
      </Link>
    </div>
  );
}

type ReturnProps = { by: string; hand: DraftHand; onSent: () => void; onKeep: () => void };

/** One sentence for who drafted it; what was changed above is not sent with it. */
function ReturnDraft({ by, hand, onSent, onKeep }: ReturnProps) {
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
          maxLength={limits.note}
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

type FieldsProps = {
  value: DraftWords;
  subjects: readonly string[];
  change: (part: Partial<DraftWords>) => void;
};

function Fields({ value, subjects, change }: FieldsProps) {
  const { drafts: words } = useHomeWords();
  const { title, answer, sources, subject, isInternal } = value;
  // One whose articles have gone stays until somebody takes it away.
  const offered = [...new Set([...(subject === '' ? [] : [subject]), ...subjects])];
  return (
    <>
      <Field label={words.question} required>
        <Input
          value={title}
          required
          maxLength={limits.title}
          onChange={(_event, { value: given }) => {
            change({ title: given });
          }}
        />
      </Field>
      <Field label={words.answer} required>
        <Textarea
          value={answer}
          required
          rows={8}
          resize="vertical"
          maxLength={limits.answer}
          onChange={(_event, { value: given }) => {
            change({ answer: given });
          }}
        />
      </Field>
      <Field label={words.sources}>
        <Input
          value={sources}
          maxLength={limits.sources}
          onChange={(_event, { value: given }) => {
            change({ sources: given });
          }}
        />
      </Field>
      <Field label={words.subject} hint={words.subjectHint}>
        <Select
          value={subject}
          onChange={(_event, { value: given }) => {
            change({ subject: given });
          }}
        >
          <option value="">{words.noSubject}</option>
          {offered.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </Select>
      </Field>
      <Checkbox
        label={words.isInternal}
        checked={isInternal}
        onChange={(_event, { checked }) => {
          change({ isInternal: checked === true });
        }}
      />
    </>
  );
}
