import { Badge, Button } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { MyTaskView } from '../../../bot/contract/home-view.ts';
import { Box } from '../components/Box.tsx';
import { KeptTogether } from '../components/KeptTogether.tsx';
import { today, useTimes } from '../swarm/use-times.ts';
import { useInHome } from './in-home.ts';
import { useHomeStyles } from './use-home-styles.ts';
import { useTrouble } from './use-trouble.ts';
import { useHomeWords } from './words/index.ts';

/** What one promised; not there while there is nothing. */
export function MyTasks({ tasks }: { tasks: readonly MyTaskView[] }) {
  const styles = useHomeStyles();
  const words = useHomeWords();
  const { settle, done, trouble } = useTasks();
  const left = tasks.filter((one) => one.taskId !== done?.taskId);
  if (left.length === 0 && !done) return null;
  return (
    <Box title={words.tasks(left.length)}>
      <p role="status" className={styles.title} hidden={!done}>
        {done && (
          <>
            {words.taskDone(done.title)}
            <Button
              size="small"
              onClick={() => {
                settle(done, 'open');
              }}
            >
              {words.undo}
            </Button>
          </>
        )}
      </p>
      <p role="alert" className={styles.trouble} hidden={trouble === undefined}>
        {trouble && words.notSaved(trouble)}
      </p>
      {left.length > 0 && (
        <ul className={styles.rows}>
          {left.map((task) => (
            <Row
              key={task.taskId}
              task={task}
              onDone={() => {
                settle(task, 'done');
              }}
            />
          ))}
        </ul>
      )}
    </Box>
  );
}

function useTasks() {
  const { client, lookNow, onSignedOut } = useInHome();
  const troubleOf = useTrouble(onSignedOut);
  const [done, setDone] = useState<MyTaskView>();
  const [trouble, setTrouble] = useState<string>();
  const send = async (task: MyTaskView, state: 'open' | 'done'): Promise<void> => {
    const before = done;
    setTrouble(undefined);
    setDone(state === 'done' ? task : undefined);
    try {
      const [swarm, id] = [task.swarmId, task.taskId].map(encodeURIComponent);
      await client.post(`/api/v1/swarms/${swarm ?? ''}/tasks/${id ?? ''}`, { state });
      lookNow();
    } catch (failure) {
      setDone(before);
      setTrouble(troubleOf(failure));
    }
  };
  return { done, trouble, settle: (...how: Parameters<typeof send>) => void send(...how) };
}

function Row({ task, onDone }: { task: MyTaskView; onDone: () => void }) {
  const styles = useHomeStyles();
  const words = useHomeWords();
  const times = useTimes();
  const { blocked } = useInHome();
  const { dueOn } = task;
  const isLate = dueOn !== undefined && dueOn < today();
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <h3 className={styles.title}>
          {task.title}
          {isLate && (
            <Badge appearance="tint" color="warning">
              {words.late}
            </Badge>
          )}
        </h3>
        <span className={styles.quiet}>
          <KeptTogether whole={task.case.number}>
            {words.taskLine(task.case.number, dueOn === undefined ? undefined : times.day(dueOn))}
          </KeptTogether>
        </span>
      </div>
      <div className={styles.actions}>
        <Button
          icon={<CheckmarkRegular />}
          aria-label={words.about(task.title, words.done)}
          disabledFocusable={blocked !== undefined}
          onClick={onDone}
        >
          {words.done}
        </Button>
      </div>
    </li>
  );
}
