import {
  Badge,
  Button,
  Checkbox,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { AddRegular, ClockAlarmRegular, DeleteRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { TasksLook, TaskView } from '../../../bot/contract/swarm-view.ts';
import { useFresh } from '../api/use-fresh.ts';
import { Box, useText } from '../components/Box.tsx';
import { useOnSwarm } from './on-swarm.ts';
import { withoutTask, withTaskDone } from './optimistic.ts';
import { TaskForm } from './TaskForm.tsx';
import { today, useTimes } from './use-times.ts';
import { useSwarmWords } from './words/index.ts';

const useStyles = makeStyles({
  task: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minHeight: '44px',
  },
  words: { display: 'grid', justifyItems: 'start' },
  /** Takes no room while it says nothing. */
  status: { display: 'contents' },
  done: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
});

/** Dynamics is asked when somebody opens the page or comes back to it, and else now and then. */
const pauseMs = 5 * 60_000;

/** What somebody promised to do, and by when. */
export function TasksBox() {
  const text = useText();
  const words = useSwarmWords();
  const { view, blocked } = useOnSwarm();
  const [isAdding, setAdding] = useState(false);
  return (
    <Box title={words.tasks}>
      {view.tasks.length === 0 && !isAdding && (
        <p className={text.quiet}>{view.state === 'active' ? words.noTasks : words.noTasksLeft}</p>
      )}
      {view.tasks.length > 0 && (
        <ul className={text.list}>
          {view.tasks.map((task) => (
            <Task key={task.id} task={task} />
          ))}
        </ul>
      )}
      {view.me.isMember && <InDynamics />}
      {isAdding && (
        <TaskForm
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
      {view.me.isMember && view.state === 'active' && !isAdding && (
        <div>
          <Button
            icon={<AddRegular />}
            disabledFocusable={blocked !== undefined}
            onClick={() => {
              setAdding(true);
            }}
          >
            {words.addTask}
          </Button>
        </div>
      )}
    </Box>
  );
}

function Task({ task }: { task: TaskView }) {
  const styles = useStyles();
  const text = useText();
  const words = useSwarmWords();
  const { view, calls, act, blocked } = useOnSwarm();
  const change = (isDone: boolean) => {
    void act({
      patch: withTaskDone(task.id, isDone),
      send: () => calls.changeTask(task.id, isDone ? 'done' : 'open'),
      done: isDone ? words.youDidTask : words.youReopenedTask,
      undo: () => {
        change(!isDone);
      },
    });
  };
  const restore = () => {
    void act({
      patch: (before) => before,
      send: () => calls.changeTask(task.id, 'open'),
      done: words.youReopenedTask,
    });
  };
  const mayAct = view.me.isMember && blocked === undefined;
  const origin = task.isFromDynamics ? words.fromDynamics : '';
  return (
    <li className={styles.task}>
      <Checkbox
        checked={task.isDone}
        disabled={!mayAct}
        aria-label={words.markDone(task.title)}
        onChange={(_, { checked }) => {
          change(checked === true);
        }}
      />
      <span className={styles.words}>
        <span className={mergeClasses(task.isDone && styles.done)}>{task.title}</span>
        <span className={mergeClasses(text.quiet, text.small)}>
          {[task.owner, task.isDone ? words.done : '', origin]
            .filter((one) => one !== '')
            .join(' · ')}
        </span>
        {!task.isDone && <Due task={task} />}
      </span>
      {mayAct && (
        <Button
          appearance="subtle"
          icon={<DeleteRegular />}
          aria-label={words.removeTask(task.title)}
          onClick={() => {
            void act({
              patch: withoutTask(task.id),
              send: () => calls.changeTask(task.id, 'cancelled'),
              done: words.youRemovedTask,
              undo: restore,
            });
          }}
        />
      )}
    </li>
  );
}

function Due({ task: { dueOn } }: { task: TaskView }) {
  const text = useText();
  const words = useSwarmWords();
  const times = useTimes();
  if (dueOn === undefined) return null;
  return dueOn < today() ? (
    <Badge appearance="tint" color="warning" icon={<ClockAlarmRegular />}>
      {words.late(times.day(dueOn))}
    </Badge>
  ) : (
    <span className={mergeClasses(text.quiet, text.small)}>{words.due(times.day(dueOn))}</span>
  );
}

/** What became of them in Dynamics, or why nobody knows. */
function InDynamics() {
  const styles = useStyles();
  const text = useText();
  const words = useSwarmWords();
  const { client, calls, lookNow, view } = useOnSwarm();
  const [look] = useFresh<TasksLook>(client, calls.tasksPath, pauseMs);
  const seen = look.kind === 'shown' ? look.value : undefined;
  const isNews = seen !== undefined && seen.version > view.version;
  useEffect(() => {
    if (isNews) lookNow();
  }, [isNews, lookNow]);
  const told = {
    read: undefined,
    'own-first': undefined,
    'out-of-reach': words.tasksOld,
    refused: words.tasksRefused,
  };
  const isAway = look.kind === 'unreachable' || (look.kind === 'shown' && look.isStale);
  const sentence = isAway ? words.tasksOld : seen && told[seen.dynamics];
  return (
    <div role="status" className={styles.status}>
      {sentence !== undefined && <p className={mergeClasses(text.quiet, text.small)}>{sentence}</p>}
    </div>
  );
}
