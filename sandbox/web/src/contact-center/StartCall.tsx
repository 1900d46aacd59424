import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  Select,
  tokens,
} from '@fluentui/react-components';
import { ArrowLeftRegular, CallRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { startCall } from '../api/actions.ts';
import { caseQuery, casesQuery } from '../api/queries.ts';
import type { CaseDetail } from '../api/types.ts';
import { useResource } from '../api/use-resource.ts';
import { isOpen } from '../dynamics/case-words.ts';
import { usePanes } from '../parts/panes.ts';
import { TroubleBar } from '../parts/TroubleBar.tsx';
import { useFormStyles } from '../parts/use-form-styles.ts';
import { usePending } from '../parts/use-pending.ts';
import { useYou } from '../shell/you.ts';
import { useRoute } from '../use-route.ts';

const useStyles = makeStyles({
  root: { overflowY: 'auto', padding: tokens.spacingHorizontalXXL },
  form: { maxWidth: '560px', display: 'grid', gap: tokens.spacingVerticalL },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  two: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))',
    gap: tokens.spacingHorizontalM,
  },
});

/** Chooses the case first: the rest of a call follows from it. */
export function StartCall() {
  const styles = useStyles();
  const look = useFormStyles();
  const panes = usePanes();
  const [, go] = useRoute();
  const { data: rows } = useResource(casesQuery(undefined));
  const [caseId, setCaseId] = useState<string>();
  const { data: detail } = useResource(caseId === undefined ? undefined : caseQuery(caseId));
  return (
    <div className={styles.root}>
      <div className={styles.form}>
        <div className={styles.head}>
          <Button
            appearance="subtle"
            className={panes.back}
            icon={<ArrowLeftRegular />}
            aria-label="Back to the calls"
            onClick={() => {
              go({ selected: undefined });
            }}
          />
          <h2 className={look.heading}>A customer calls</h2>
        </div>
        <Field label="About the case">
          <Select
            value={caseId ?? ''}
            onChange={(_, data) => {
              setCaseId(data.value === '' ? undefined : data.value);
            }}
          >
            <option value="">No case yet</option>
            {rows?.filter(isOpen).map((row) => (
              <option key={row.id} value={row.id}>
                {row.number} · {row.title}
              </option>
            ))}
          </Select>
        </Field>
        <CallForm key={detail?.id ?? ''} detail={detail} />
      </div>
    </div>
  );
}

type Draft = {
  readonly name: string;
  readonly phone: string;
  readonly queue: string;
  readonly agent: string;
  readonly didSelfServiceFail: boolean;
  readonly flow: string;
};

function CallForm({ detail }: { detail: CaseDetail | undefined }) {
  const styles = useStyles();
  const look = useFormStyles();
  const { person, people } = useYou();
  const [, go] = useRoute();
  const { isBusy, trouble, run } = usePending();
  const agents = people.filter((one) => one.role === 'agent');
  const [draft, setDraft] = useState<Draft>(() => ({
    ...customerOf(detail),
    queue: detail?.line ?? 'Service',
    agent: (agents.find((one) => one.id === person.id) ?? agents[0] ?? person).id,
    didSelfServiceFail: true,
    flow: 'Guided troubleshooting',
  }));
  const change = (part: Partial<Draft>) => {
    setDraft({ ...draft, ...part });
  };
  const start = () =>
    run(async () => {
      const { name, phone, queue, agent, flow, didSelfServiceFail } = draft;
      const id = await startCall({
        customer: { name, phone },
        queue,
        agent,
        ...(detail && { caseNumber: detail.number }),
        ...(didSelfServiceFail && { selfService: { flow, outcome: 'failed' } }),
      });
      go({ selected: id });
    });
  const isReady = [draft.name, draft.phone, draft.queue].every((text) => text.trim() !== '');
  return (
    <form
      className={mergeClasses(look.section)}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void start();
      }}
    >
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
            {agents.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </Select>
        </Field>
      </div>
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

const customerOf = (detail: CaseDetail | undefined) => ({
  name: detail?.customerDetail.contact || (detail?.customerDetail.name ?? ''),
  phone: detail?.customerDetail.phone ?? '',
});

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
