import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Select,
  tokens,
} from '@fluentui/react-components';
import { CallRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { startCall, type NewCall } from '../api/actions.ts';
import type { CaseDetail, Person } from '../api/types.ts';
import { TroubleBar } from '../parts/TroubleBar.tsx';
import { useFormStyles } from '../parts/use-form-styles.ts';
import { usePending } from '../parts/use-pending.ts';
import { useYou } from '../shell/you.ts';
import { useRoute } from '../use-route.ts';

const useStyles = makeStyles({
  two: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 200px), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
});

type Draft = {
  readonly name: string;
  readonly phone: string;
  readonly queue: string;
  readonly agent: string;
  readonly didSelfServiceFail: boolean;
  readonly flow: string;
};
type Change = (part: Partial<Draft>) => void;

export function CallForm({ detail }: { detail: CaseDetail | undefined }) {
  const look = useFormStyles();
  const [, go] = useRoute();
  const { isBusy, trouble, run } = usePending();
  const [draft, change] = useDraft(detail);
  const isReady = [draft.name, draft.phone, draft.queue].every((text) => text.trim() !== '');
  const start = () =>
    run(async () => {
      go({ selected: await startCall(callOf(draft, detail)) });
    });
  return (
    <form
      className={look.section}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void start();
      }}
    >
      <Who draft={draft} change={change} />
      <Checkbox
        label="Self-service was tried first and did not help"
        checked={draft.didSelfServiceFail}
        onChange={(_, data) => {
          change({ didSelfServiceFail: data.checked === true });
        }}
      />
      {draft.didSelfServiceFail && (
        <TextField
          label="Where it got stuck"
          value={draft.flow}
          onText={(flow) => {
            change({ flow });
          }}
        />
      )}
      <TroubleBar trouble={trouble} />
      <div className={look.actions}>
        <Button
          type="submit"
          appearance="primary"
          icon={<CallRegular />}
          disabledFocusable={isBusy || !isReady}
        >
          Call
        </Button>
        {!isReady && <span className={look.quiet}>A call needs a name, a number and a queue.</span>}
      </div>
    </form>
  );
}

function useDraft(detail: CaseDetail | undefined): readonly [Draft, Change] {
  const { person, people } = useYou();
  const [draft, setDraft] = useState<Draft>(() => ({
    name: detail?.customerDetail.contact ?? '',
    phone: detail?.customerDetail.phone ?? '',
    queue: detail?.line ?? 'Service',
    agent: agentFor(people, person).id,
    didSelfServiceFail: true,
    flow: 'Guided troubleshooting',
  }));
  return [
    draft,
    (part) => {
      setDraft({ ...draft, ...part });
    },
  ];
}

/** Oneself, if one is an agent. */
const agentFor = (people: readonly Person[], person: Person): Person =>
  person.role === 'agent' ? person : (people.find((one) => one.role === 'agent') ?? person);

function callOf(draft: Draft, detail: CaseDetail | undefined): NewCall {
  const { name, phone, queue, agent, flow, didSelfServiceFail } = draft;
  return {
    customer: { name, phone },
    queue,
    agent,
    ...(detail && { caseNumber: detail.number }),
    ...(didSelfServiceFail && { selfService: { flow, outcome: 'failed' } }),
  };
}

function Who({ draft, change }: { draft: Draft; change: Change }) {
  const styles = useStyles();
  const { people } = useYou();
  return (
    <div className={styles.two}>
      <TextField
        label="Customer"
        value={draft.name}
        onText={(name) => {
          change({ name });
        }}
      />
      <TextField
        label="Phone"
        value={draft.phone}
        onText={(phone) => {
          change({ phone });
        }}
      />
      <TextField
        label="Queue"
        value={draft.queue}
        onText={(queue) => {
          change({ queue });
        }}
      />
      <Field label="Agent who answers">
        <Select
          value={draft.agent}
          onChange={(_, data) => {
            change({ agent: data.value });
          }}
        >
          {people
            .filter((one) => one.role === 'agent')
            .map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
        </Select>
      </Field>
    </div>
  );
}

function TextField(props: { label: string; value: string; onText: (text: string) => void }) {
  return (
    <Field label={props.label}>
      <Input
        value={props.value}
        onChange={(_, data) => {
          props.onText(data.value);
        }}
      />
    </Field>
  );
}
