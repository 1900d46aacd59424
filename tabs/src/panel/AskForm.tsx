import { Field, Textarea } from '@fluentui/react-components';
import { PeopleTeamAddRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { CaseView } from '../../../bot/contract/panel-view.ts';
import type { OpenSwarmAnswer } from '../../../bot/contract/swarm-view.ts';
import type { Client } from '../api/client.ts';
import { useWords } from '../words/use-words.ts';
import { useDraft, type Draft } from './drafts.ts';
import { useBlocked } from './blocked.ts';
import { SwarmLink } from './Elsewhere.tsx';
import { rowsFor } from './rows-for.ts';
import { SubmitButton } from './SubmitButton.tsx';
import { StickyActions } from './StickyActions.tsx';
import { Subjects } from './Subjects.tsx';
import { Trouble } from './Trouble.tsx';
import { useMissing, type Missing } from '../components/use-missing.ts';
import { usePanelStyles } from './use-panel-styles.ts';
import { usePending } from './use-pending.ts';
import { useSuggestion } from './use-suggestion.ts';
import { usePanelWords } from './words.ts';
import { WillAsk } from './WillAsk.tsx';

type Props = {
  found: CaseView;
  client: Client;
  onOpened: (swarmId: string) => void;
  onSignedOut: () => void;
};

/** What there is to say of this case, and the form where asking is possible. */
export function AskForm(props: Props) {
  const look = usePanelStyles();
  const words = useWords();
  const { found } = props;
  const [others, setOthers] = useState<Running>();
  const running = found.swarm ?? others;
  if (!running && found.isOpen) return <Form {...props} onOthers={setOthers} />;
  return (
    <section className={look.part}>
      {running ? <Others running={running} /> : <p role="status">{words.caseClosed}</p>}
    </section>
  );
}

type Running = NonNullable<CaseView['swarm']>;

/** Somebody else's swarm: opened by who may see it, the others are told whom to ask. */
function Others({ running: { id, code, agent, mayRead } }: { running: Running }) {
  const look = usePanelStyles();
  const all = useWords();
  const words = usePanelWords();
  if (!mayRead) return <p role="status">{all.othersSwarm(code, agent)}</p>;
  return (
    <div className={look.row}>
      <p role="status" className={look.grow}>
        {words.hasSwarm(code, agent)}
      </p>
      <SwarmLink id={id} label={words.openNamed(code)} />
    </div>
  );
}

type FormProps = Props & { onOthers: (running: Running) => void };

/** The request, filled in as far as it is known: one press sends it. */
function Form({ found, client, onOpened, onOthers, onSignedOut }: FormProps) {
  const look = usePanelStyles();
  const words = useWords();
  const { draft, change, drop } = useDraft(found);
  const { request, stepsTried, skillIds } = draft;
  const suggested = useSuggestion(client, { caseId: found.id, request, skillIds });
  const chosen = skillIds ?? suggested.view?.suggestedSkillIds ?? found.draft.skillIds;
  const { isBusy, trouble, run } = usePending(onSignedOut);
  const isOff = useBlocked() !== undefined;
  const missing = useMissing(request);
  const ask = () =>
    run(async () => {
      const wish = { caseId: found.id, request, stepsTried, skillIds: chosen };
      const answer = await client.post<OpenSwarmAnswer>('/api/v1/swarms', wish);
      // Of somebody else's swarm no more is told than whose it is, or where who may read it does.
      const mayRead = 'people' in answer;
      if (mayRead && answer.me.isMember) {
        drop();
        onOpened(answer.id);
      } else onOthers({ ...answer, isMember: false, mayRead });
    });
  return (
    <form
      className={look.form}
      aria-label={words.ask}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (missing.check(request) && !isBusy && !isOff) void ask();
      }}
    >
      <div className={look.part}>
        <Texts draft={draft} missing={missing} onChange={change} />
        <Subjects
          client={client}
          suggested={suggested.view?.suggestedSkillIds ?? found.draft.skillIds}
          chosen={chosen}
          onChange={(ids) => {
            change({ skillIds: ids });
          }}
        />
        <WillAsk suggested={suggested} hasSubjects={chosen.length > 0} />
        <Trouble trouble={trouble} />
      </div>
      <StickyActions>
        <SubmitButton
          isBusy={isBusy}
          icon={<PeopleTeamAddRegular />}
          words={words.askExperts}
          busyWords={words.asking}
        />
      </StickyActions>
    </form>
  );
}

type TextsProps = {
  draft: Draft;
  missing: Missing;
  onChange: (part: Partial<Draft>) => void;
};

function Texts({ draft, missing, onChange }: TextsProps) {
  const words = useWords();
  return (
    <>
      <Field
        label={words.need}
        required
        {...(missing.isTold && { validationMessage: words.problems['request-missing'] })}
      >
        <Textarea
          textarea={{ ref: missing.box }}
          rows={rowsFor(draft.request, 3)}
          resize="vertical"
          value={draft.request}
          onChange={(_, data) => {
            onChange({ request: data.value });
          }}
        />
      </Field>
      <Field label={words.tried}>
        <Textarea
          rows={rowsFor(draft.stepsTried, 2)}
          resize="vertical"
          value={draft.stepsTried}
          placeholder={words.triedHint}
          onChange={(_, data) => {
            onChange({ stepsTried: data.value });
          }}
        />
      </Field>
    </>
  );
}
