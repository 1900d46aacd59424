import { Button, Checkbox } from '@fluentui/react-components';
import { CallRegular, ChatRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { startCall, type NewCall } from '../api/actions.ts';
import type { CaseDetail, Person } from '../api/types.ts';
import { TroubleBar } from '../parts/TroubleBar.tsx';
import { useFormStyles } from '../parts/use-form-styles.ts';
import { usePending } from '../parts/use-pending.ts';
import { useYou } from '../shell/you.ts';
import { useRoute } from '../use-route.ts';
import { CallFields, TextField, type Change, type Draft } from './CallFields.tsx';

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
      <CallFields draft={draft} change={change} />
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
          icon={draft.channel === 'chat' ? <ChatRegular /> : <CallRegular />}
          disabledFocusable={isBusy || !isReady}
        >
          {draft.channel === 'chat' ? 'Start the chat' : 'Call'}
        </Button>
        {!isReady && <span className={look.quiet}>It needs a name, a number and a queue.</span>}
      </div>
    </form>
  );
}

function useDraft(detail: CaseDetail | undefined): readonly [Draft, Change] {
  const { person, people } = useYou();
  const [draft, setDraft] = useState<Draft>(() => ({
    vendor: '',
    channel: 'voice',
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
  const { vendor, channel, name, phone, queue, agent, flow, didSelfServiceFail } = draft;
  return {
    ...(vendor !== '' && { vendor }),
    channel,
    customer: { name, phone },
    queue,
    agent,
    ...(detail && { caseNumber: detail.number }),
    ...(didSelfServiceFail && { selfService: { flow, outcome: 'failed' } }),
  };
}
