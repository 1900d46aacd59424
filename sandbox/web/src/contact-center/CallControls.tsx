import {
  Button,
  Field,
  Input,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Select,
  ToggleButton,
  tokens,
} from '@fluentui/react-components';
import {
  ArrowForwardRegular,
  BotSparkleRegular,
  CallEndRegular,
  CheckmarkRegular,
  NotepadRegular,
  PauseRegular,
  PeopleQueueRegular,
  PersonCallRegular,
  PlayRegular,
} from '@fluentui/react-icons';
import { useState, type JSX } from 'react';
import type { Call, CallPhase } from '../api/types.ts';
import { useFormStyles } from '../parts/use-form-styles.ts';
import { useYou } from '../shell/you.ts';
import { moodOf } from './call-words.ts';

const useStyles = makeStyles({
  moods: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
  },
  label: { color: tokens.colorNeutralForeground3, marginRight: tokens.spacingHorizontalXS },
  mood: { minWidth: 'auto', fontWeight: tokens.fontWeightRegular },
  form: { display: 'grid', gap: tokens.spacingVerticalM, width: 'min(280px, 80vw)' },
});

type Send = (type: string, data?: object) => Promise<boolean>;
type Props = { call: Call; isBusy: boolean; onSend: Send };

/** A press that says all there is to say. */
type Press = {
  readonly label: string;
  readonly icon: JSX.Element;
  readonly type: string;
  readonly data?: object;
  readonly in: readonly CallPhase[];
};

const presses: readonly Press[] = [
  { label: 'Hold', icon: <PauseRegular />, type: 'interaction.held', in: ['talking'] },
  { label: 'Resume', icon: <PlayRegular />, type: 'interaction.resumed', in: ['held'] },
  {
    label: 'Wrap up',
    icon: <NotepadRegular />,
    type: 'wrapup.completed',
    data: { code: 'solved' },
    in: ['talking', 'held'],
  },
];

export function CallControls({ call, isBusy, onSend }: Props) {
  const look = useFormStyles();
  if (call.phase === 'ended') return <p className={look.quiet}>The call is over.</p>;
  const before = call.phase === 'waiting' || call.phase === 'transferring';
  return (
    <>
      <div className={look.actions} role="group" aria-label="What happens to the call">
        {before && <Answer isBusy={isBusy} onSend={onSend} />}
        {presses
          .filter((press) => press.in.includes(call.phase))
          .map((press) => (
            <Button
              key={press.label}
              icon={press.icon}
              disabledFocusable={isBusy}
              onClick={() => void onSend(press.type, press.data)}
            >
              {press.label}
            </Button>
          ))}
        {!before && <Transfer call={call} onSend={onSend} />}
        <Requeue call={call} onSend={onSend} />
        <SelfService onSend={onSend} />
      </div>
      <Moods call={call} isBusy={isBusy} onSend={onSend} />
    </>
  );
}

/** Apart from the rest: it cannot be taken back. */
export function EndCall({ call, isBusy, onSend }: Props) {
  if (call.phase === 'ended') return null;
  return (
    <Button
      icon={<CallEndRegular />}
      disabledFocusable={isBusy}
      onClick={() => void onSend('interaction.ended')}
    >
      End call
    </Button>
  );
}

function Answer({ isBusy, onSend }: Omit<Props, 'call'>) {
  const { people } = useYou();
  return people
    .filter((one) => one.role === 'agent')
    .map((agent) => (
      <Button
        key={agent.id}
        appearance="primary"
        icon={<PersonCallRegular />}
        disabledFocusable={isBusy}
        onClick={() => void onSend('agent.assigned', { agent: agent.id })}
      >
        {agent.name.split(' ')[0]} answers
      </Button>
    ));
}

const moods = ['positive', 'neutral', 'mixed', 'negative'] as const;

function Moods({ call, isBusy, onSend }: Props) {
  const styles = useStyles();
  const mood = moodOf(call);
  return (
    <div className={styles.moods} role="group" aria-label="Mood">
      <span className={styles.label} aria-hidden>
        Mood
      </span>
      {moods.map((label) => (
        <ToggleButton
          key={label}
          size="small"
          shape="circular"
          className={styles.mood}
          checked={mood === label}
          disabledFocusable={isBusy}
          {...(mood === label && { icon: <CheckmarkRegular /> })}
          onClick={() => void onSend('sentiment.updated', { label })}
        >
          {label}
        </ToggleButton>
      ))}
    </div>
  );
}

/** A small form behind a button, for what needs a word more. */
function Ask(props: {
  label: string;
  icon: JSX.Element;
  confirm: string;
  children: JSX.Element | readonly JSX.Element[];
  onConfirm: () => Promise<boolean>;
}) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover
      open={isOpen}
      trapFocus
      onOpenChange={(_, data) => {
        setOpen(data.open);
      }}
    >
      <PopoverTrigger disableButtonEnhancement>
        <Button icon={props.icon}>{props.label}</Button>
      </PopoverTrigger>
      <PopoverSurface aria-label={props.label}>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            void props.onConfirm().then((isDone) => {
              if (isDone) setOpen(false);
            });
          }}
        >
          {props.children}
          <Button type="submit" appearance="primary">
            {props.confirm}
          </Button>
        </form>
      </PopoverSurface>
    </Popover>
  );
}

function Transfer({ call, onSend }: { call: Call; onSend: Send }) {
  const { people } = useYou();
  const others = people.filter((one) => one.role === 'agent' && one.id !== call.agentId);
  const [to, setTo] = useState(others[0]?.id ?? '');
  return (
    <Ask
      label="Transfer"
      icon={<ArrowForwardRegular />}
      confirm="Transfer"
      onConfirm={() => onSend('interaction.transferred', { toAgent: to })}
    >
      <Field label="To whom">
        <Select
          value={to}
          onChange={(_, data) => {
            setTo(data.value);
          }}
        >
          {others.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </Select>
      </Field>
    </Ask>
  );
}

function Requeue({ call, onSend }: { call: Call; onSend: Send }) {
  const [queue, setQueue] = useState(call.queue.name);
  return (
    <Ask
      label="Queue"
      icon={<PeopleQueueRegular />}
      confirm="Put in the queue"
      onConfirm={() => onSend('interaction.queued', { queue })}
    >
      <Field label="Which queue" required>
        <Input
          value={queue}
          onChange={(_, data) => {
            setQueue(data.value);
          }}
        />
      </Field>
    </Ask>
  );
}

function SelfService({ onSend }: { onSend: Send }) {
  const [flow, setFlow] = useState('Guided troubleshooting');
  return (
    <Ask
      label="Self-service failed"
      icon={<BotSparkleRegular />}
      confirm="Report it"
      onConfirm={() => onSend('selfservice.updated', { flow, outcome: 'failed' })}
    >
      <Field label="Where it got stuck" required>
        <Input
          value={flow}
          onChange={(_, data) => {
            setFlow(data.value);
          }}
        />
      </Field>
    </Ask>
  );
}
