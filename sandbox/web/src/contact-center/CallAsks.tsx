/** What happens to a call and needs a word more: a small form behind a button each. */
import {
  Button,
  Field,
  Input,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Select,
  tokens,
} from '@fluentui/react-components';
import {
  ArrowForwardRegular,
  BotSparkleRegular,
  CallInboundRegular,
  PeopleQueueRegular,
} from '@fluentui/react-icons';
import { useState, type JSX } from 'react';
import type { Call, Person } from '../api/types.ts';
import { useYou } from '../shell/you.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM, width: 'min(280px, 80vw)' },
});

/** Gives whether it worked. */
export type Send = (type: string, data?: object) => Promise<boolean>;

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

export function Ring({ onSend }: { onSend: Send }) {
  const { people } = useYou();
  const agents = people.filter((one) => one.role === 'agent');
  const [at, setAt] = useState(agents[0]?.id ?? '');
  return (
    <Ask
      label="Ring at"
      icon={<CallInboundRegular />}
      confirm="Ring"
      onConfirm={() => onSend('agent.offered', { agent: at })}
    >
      <Field label="At whom">
        <PersonSelect people={agents} value={at} onChoice={setAt} />
      </Field>
    </Ask>
  );
}

export function Transfer({ call, onSend }: { call: Call; onSend: Send }) {
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
        <PersonSelect people={others} value={to} onChoice={setTo} />
      </Field>
    </Ask>
  );
}

/** Spread by a `Field` around it: it hands on the label's id. */
function PersonSelect(props: {
  people: readonly Person[];
  value: string;
  onChoice: (id: string) => void;
}) {
  const { people, value, onChoice, ...field } = props;
  return (
    <Select
      {...field}
      value={value}
      onChange={(_, data) => {
        onChoice(data.value);
      }}
    >
      {people.map((one) => (
        <option key={one.id} value={one.id}>
          {one.name}
        </option>
      ))}
    </Select>
  );
}

export function Requeue({ call, onSend }: { call: Call; onSend: Send }) {
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

export function SelfService({ onSend }: { onSend: Send }) {
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
