import { Button, Checkbox, Field, Textarea } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useText } from '../components/Box.tsx';
import { Asking } from './Asking.tsx';
import { cancelled, reactivated, resolved } from './optimistic.ts';
import { useOnSwarm } from './on-swarm.ts';
import type { Ending } from './ending.ts';
import type { Dialogue } from './use-dialog.ts';
import { useSwarmWords } from './words/index.ts';

/** One short form before a swarm ends, or goes on. */
export function EndDialog({ ending, ...dialogue }: Dialogue & { ending: Ending }) {
  switch (ending) {
    case 'resolve':
      return <Resolve {...dialogue} />;
    case 'cancel':
      return <Cancel {...dialogue} />;
    case 'reactivate':
      return <Reactivate {...dialogue} />;
  }
}

const now = (): string => new Date().toISOString();

function Resolve(dialogue: Dialogue) {
  const { view, calls, act } = useOnSwarm();
  const words = useSwarmWords();
  const look = useText();
  const [text, setText] = useState('');
  const [closesCase, setCloses] = useState(false);
  const back = useReactivation();
  const { isAgent } = view.me;
  return (
    <Form
      {...dialogue}
      title={words.resolveTitle}
      wish={words.resolve}
      isReady={text.trim() !== ''}
      onWish={() => {
        void act({
          patch: resolved(text.trim(), closesCase, now()),
          send: () => calls.resolve(text, closesCase),
          done: words.youResolved,
          undo: () => {
            back(closesCase);
          },
        }).then((isDone) => {
          // Refused, it stands there again as it was written.
          if (isDone) setText('');
        });
      }}
    >
      <Field label={words.whatSolved} hint={words.goesToCase} required>
        <Textarea
          value={text}
          rows={4}
          resize="vertical"
          onChange={(_, { value }) => {
            setText(value);
          }}
        />
      </Field>
      {isAgent ? (
        <Checkbox
          label={words.closeCase}
          checked={closesCase}
          onChange={(_, { checked }) => {
            setCloses(checked === true);
          }}
        />
      ) : (
        <p className={look.quiet}>{words.onlyAgentCloses(view.agent)}</p>
      )}
    </Form>
  );
}

function Cancel(dialogue: Dialogue) {
  const { calls, act } = useOnSwarm();
  const words = useSwarmWords();
  const [text, setText] = useState('');
  const back = useReactivation();
  return (
    <Form
      {...dialogue}
      title={words.cancelTitle}
      wish={words.cancelSwarm}
      isReady={text.trim() !== ''}
      onWish={() => {
        void act({
          patch: cancelled(text.trim(), now()),
          send: () => calls.cancel(text),
          done: words.youCancelled,
          undo: () => {
            back(false);
          },
        }).then((isDone) => {
          if (isDone) setText('');
        });
      }}
    >
      <Field label={words.whyCancel} hint={words.cancelHint} required>
        <Textarea
          value={text}
          rows={3}
          resize="vertical"
          onChange={(_, { value }) => {
            setText(value);
          }}
        />
      </Field>
    </Form>
  );
}

function Reactivate(dialogue: Dialogue) {
  const { view } = useOnSwarm();
  const words = useSwarmWords();
  const look = useText();
  const wasClosed = view.resolution?.closesCase === true;
  const [reopensCase, setReopens] = useState(wasClosed && view.me.isAgent);
  const back = useReactivation();
  return (
    <Form
      {...dialogue}
      title={words.reactivateTitle}
      wish={words.reactivate}
      isReady
      onWish={() => {
        back(reopensCase);
      }}
    >
      <p>{words.reactivateHint}</p>
      {view.me.isAgent ? (
        <Checkbox
          label={words.reopenCase}
          checked={reopensCase}
          onChange={(_, { checked }) => {
            setReopens(checked === true);
          }}
        />
      ) : (
        <p className={look.quiet}>{words.caseStays(view.agent)}</p>
      )}
    </Form>
  );
}

function useReactivation(): (reopensCase: boolean) => void {
  const { calls, act } = useOnSwarm();
  const words = useSwarmWords();
  return (reopensCase) => {
    void act({
      patch: reactivated,
      send: () => calls.reactivate(reopensCase),
      done: words.youReactivated,
    });
  };
}

type FormProps = Dialogue & {
  title: string;
  wish: string;
  isReady: boolean;
  children: ReactNode;
  onWish: () => void;
};

function Form({ wish, isReady, onWish, ...asking }: FormProps) {
  const words = useSwarmWords();
  return (
    <Asking
      {...asking}
      onSubmit={() => {
        if (!isReady) return;
        asking.onClose();
        onWish();
      }}
      actions={
        <>
          <Button onClick={asking.onClose}>{words.notNow}</Button>
          <Button appearance="primary" type="submit" disabledFocusable={!isReady}>
            {wish}
          </Button>
        </>
      }
    />
  );
}
