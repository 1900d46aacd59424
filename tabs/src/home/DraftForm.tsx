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
import { useFocusBack } from '../components/use-focus-back.ts';
import { Waiting } from '../components/Waiting.tsx';
import { isBackWithOwner } from './drafts-shown.ts';
import { useInHome } from './in-home.ts';
import { ReturnDraft } from './ReturnDraft.tsx';
import { useDraft, type DraftHand } from './use-draft.ts';
import { useHomeStyles } from './use-home-styles.ts';
import { useHomeWords } from './words/index.ts';

const useStyles = makeStyles({
  link: { display: 'inline-flex', alignItems: 'center', minHeight: '32px' },
});

const limits = { title: 200, answer: 8_000, sources: 500 } as const;

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
  const { isReturning, setReturning, place } = useReturnStep(hand);
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
        if (key !== 'Escape') return;
        if (isReturning) setReturning(false);
        else onClose(undefined);
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
      <div ref={place} className={shared.step}>
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
            isBack={isBackWithOwner(draft)}
            onReturn={() => {
              setReturning(true);
            }}
            onCancel={() => {
              onClose(undefined);
            }}
          />
        )}
      </div>
      <p role="alert" className={shared.trouble} hidden={hand.trouble === undefined}>
        {hand.trouble !== undefined &&
          (isReturning ? hand.trouble : words.drafts.notPublished(hand.trouble))}
      </p>
      {blocked !== undefined && <p className={shared.quiet}>{blocked}</p>}
    </form>
  );
}

/** A step within the form: what went wrong before it has no place in it, and the keyboard comes back from it. */
function useReturnStep({ forgetTrouble }: DraftHand) {
  const [isReturning, setReturning] = useState(false);
  return {
    isReturning,
    place: useFocusBack(isReturning ? 'return' : undefined),
    setReturning: (is: boolean) => {
      forgetTrouble();
      setReturning(is);
    },
  };
}

type ActionsProps = {
  hand: DraftHand;
  url: string;
  /** With who drafted it: it has its sentence. */
  isBack: boolean;
  onReturn: () => void;
  onCancel: () => void;
};

function Actions({ hand, url, isBack, onReturn, onCancel }: ActionsProps) {
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
      {!isBack && (
        <Button data-opens="return" disabledFocusable={isStill} onClick={onReturn}>
          {words.drafts.sendBack}
        </Button>
      )}
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
