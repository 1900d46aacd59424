import {
  Button,
  Field,
  makeStyles,
  mergeClasses,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { Box, useText } from '../components/Box.tsx';
import { useOnSwarm } from './on-swarm.ts';
import { unchanged, withUpdate, type Patch } from './optimistic.ts';
import type { SwarmView } from '../../../bot/contract/swarm-view.ts';
import { useMissing } from '../components/use-missing.ts';
import { useTimes } from './use-times.ts';
import { useSwarmWords } from './words/index.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** What people posted, newest first, and where one says more. */
export function UpdatesBox() {
  const text = useText();
  const words = useSwarmWords();
  const times = useTimes();
  const { view } = useOnSwarm();
  return (
    <Box title={words.updates}>
      {view.me.isMember && (view.state === 'active' ? <Composer /> : <Over />)}
      {view.updates.length === 0 ? (
        <p className={text.quiet}>{words.noUpdates}</p>
      ) : (
        <ol className={text.list}>
          {view.updates.toReversed().map((update) => (
            <li key={`${update.at} ${update.by}`}>
              <p className={text.prose}>{update.text}</p>
              <p className={mergeClasses(text.quiet, text.small)}>
                {[update.by, times.short(update.at)].filter((one) => one !== '').join(', ')}
              </p>
            </li>
          ))}
        </ol>
      )}
    </Box>
  );
}

function Over() {
  const text = useText();
  return <p className={text.quiet}>{useSwarmWords().overNoUpdates}</p>;
}

function Composer() {
  const styles = useStyles();
  const words = useSwarmWords();
  const { calls, act, blocked } = useOnSwarm();
  const [text, setText] = useState('');
  const missing = useMissing(text);
  const send = (patch: Patch, call: (text: string) => Promise<SwarmView>, done: string) => {
    if (blocked !== undefined || !missing.check(text)) return;
    const kept = text;
    setText('');
    void act({ patch, send: () => call(kept), done }).then((isDone) => {
      // What was written is not lost with the refusal, unless more was written meanwhile.
      if (!isDone) setText((now) => (now === '' ? kept : now));
    });
  };
  const may = { disabledFocusable: blocked !== undefined };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const patch = withUpdate(text.trim(), new Date().toISOString());
        send(patch, calls.postUpdate, words.youPosted);
      }}
    >
      <Field
        label={words.writeUpdate}
        {...(blocked !== undefined && { hint: blocked })}
        {...(missing.isTold && { validationMessage: words.problems['text-missing'] })}
      >
        <Textarea
          textarea={{ ref: missing.box }}
          value={text}
          rows={2}
          resize="vertical"
          onChange={(_, { value }) => {
            setText(value);
          }}
        />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" {...may}>
          {words.post}
        </Button>
        <Button
          {...may}
          onClick={() => {
            send(unchanged, calls.sendToAgent, words.youSent);
          }}
        >
          {words.sendToAgent}
        </Button>
      </div>
    </form>
  );
}
