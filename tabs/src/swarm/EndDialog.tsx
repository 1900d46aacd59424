import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useText } from '../components/Box.tsx';
import { cancelled, reactivated, resolved } from './optimistic.ts';
import { useOnSwarm } from './on-swarm.ts';
import type { Ending } from './StateBar.tsx';
import { useSwarmWords } from './words/index.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM },
});

/** One short form before a swarm ends, or goes on. */
export function EndDialog({ ending, onClose }: { ending: Ending; onClose: () => void }) {
  switch (ending) {
    case 'resolve':
      return <Resolve onClose={onClose} />;
    case 'cancel':
      return <Cancel onClose={onClose} />;
    case 'reactivate':
      return <Reactivate onClose={onClose} />;
  }
}

type Props = { onClose: () => void };
const now = (): string => new Date().toISOString();

function Resolve({ onClose }: Props) {
  const { view, calls, act } = useOnSwarm();
  const words = useSwarmWords();
  const look = useText();
  const [text, setText] = useState('');
  const [closesCase, setCloses] = useState(false);
  const back = useReactivation();
  const { isAgent } = view.me;
  return (
    <Asking
      title={words.resolveTitle}
      wish={words.resolve}
      isReady={text.trim() !== ''}
      onClose={onClose}
      onWish={() => {
        onClose();
        void act({
          patch: resolved(text.trim(), closesCase, now()),
          send: () => calls.resolve(text, closesCase),
          done: words.youResolved,
          undo: () => {
            back(closesCase);
          },
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
    </Asking>
  );
}

function Cancel({ onClose }: Props) {
  const { calls, act } = useOnSwarm();
  const words = useSwarmWords();
  const [text, setText] = useState('');
  const back = useReactivation();
  return (
    <Asking
      title={words.cancelTitle}
      wish={words.cancelSwarm}
      isReady={text.trim() !== ''}
      onClose={onClose}
      onWish={() => {
        onClose();
        void act({
          patch: cancelled(text.trim(), now()),
          send: () => calls.cancel(text),
          done: words.youCancelled,
          undo: () => {
            back(false);
          },
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
    </Asking>
  );
}

function Reactivate({ onClose }: Props) {
  const { view } = useOnSwarm();
  const words = useSwarmWords();
  const look = useText();
  const wasClosed = view.resolution?.closesCase === true;
  const [reopensCase, setReopens] = useState(wasClosed && view.me.isAgent);
  const back = useReactivation();
  return (
    <Asking
      title={words.reactivateTitle}
      wish={words.reactivate}
      isReady
      onClose={onClose}
      onWish={() => {
        onClose();
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
    </Asking>
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

type AskingProps = {
  title: string;
  wish: string;
  isReady: boolean;
  children: ReactNode;
  onClose: () => void;
  onWish: () => void;
};

function Asking({ title, wish, isReady, children, onClose, onWish }: AskingProps) {
  const styles = useStyles();
  const words = useSwarmWords();
  return (
    <Dialog
      open
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (isReady) onWish();
          }}
        >
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className={styles.form}>{children}</DialogContent>
            <DialogActions>
              <Button onClick={onClose}>{words.notNow}</Button>
              <Button appearance="primary" type="submit" disabledFocusable={!isReady}>
                {wish}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
