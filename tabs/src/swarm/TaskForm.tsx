import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState, type SyntheticEvent } from 'react';
import { useOnSwarm } from './on-swarm.ts';
import { withTask } from './optimistic.ts';
import { useSwarmWords } from './words/index.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const titleLimit = 200;

/** One task: what, who of the members, by when. */
export function TaskForm({ onClose }: { onClose: () => void }) {
  const styles = useStyles();
  const words = useSwarmWords();
  const { view, calls, act, blocked } = useOnSwarm();
  const [title, setTitle] = useState('');
  const [seat, setSeat] = useState(0);
  const [dueOn, setDue] = useState('');
  // One form, one wish: pressed twice, or sent again, it is one task.
  const [wishId] = useState(() => crypto.randomUUID());
  const isReady = title.trim() !== '' && blocked === undefined;
  const add = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!isReady) return;
    onClose();
    const due = dueOn === '' ? {} : { dueOn };
    const owner = view.people.find((one) => one.seat === seat)?.name ?? '';
    const shown = { id: wishId, title: title.trim(), owner, ...due };
    void act({
      patch: withTask({ ...shown, isDone: false, isFromDynamics: false }),
      send: () => calls.addTask({ wishId, title, seat, ...due }),
      done: words.youAddedTask,
    });
  };
  return (
    <form className={styles.form} onSubmit={add}>
      <Field label={words.taskTitle} required>
        <Input
          value={title}
          maxLength={titleLimit}
          // It was asked for by the press that opened it.
          autoFocus
          onChange={(_, { value }) => {
            setTitle(value);
          }}
        />
      </Field>
      <Field label={words.taskOwner}>
        <Select
          value={String(seat)}
          onChange={(_, { value }) => {
            setSeat(Number(value));
          }}
        >
          {view.people.map((one) => (
            <option key={one.seat} value={one.seat}>
              {one.name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.taskDue}>
        <Input
          type="date"
          value={dueOn}
          onChange={(_, { value }) => {
            setDue(value);
          }}
        />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" disabledFocusable={!isReady}>
          {words.saveTask}
        </Button>
        <Button appearance="subtle" onClick={onClose}>
          {words.notNow}
        </Button>
      </div>
    </form>
  );
}
