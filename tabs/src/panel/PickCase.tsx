import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { CaseList, CaseSummary, ContactView } from '../../../bot/contract/panel-view.ts';
import type { SwarmSummary } from '../../../bot/contract/swarm-view.ts';
import type { Client } from '../api/client.ts';
import type { Refused } from '../api/refusal.ts';
import { KeptTogether } from '../components/KeptTogether.tsx';
import { useWords } from '../words/use-words.ts';
import type { Around } from './cif/use-workspace.ts';
import { Trouble } from './Trouble.tsx';
import { usePanelStyles } from './use-panel-styles.ts';
import { usePending } from './use-pending.ts';

const useStyles = makeStyles({
  choice: {
    justifyContent: 'flex-start',
    textAlign: 'start',
    width: '100%',
    minHeight: '44px',
    fontWeight: tokens.fontWeightRegular,
  },
  submit: { justifySelf: 'start' },
});

type Props = {
  contact: ContactView | undefined;
  swarms: readonly SwarmSummary[];
  /** Why the case that was named is not shown. */
  refused: Refused | undefined;
  client: Client;
  around: Around;
  onChosen: (caseName: string) => void;
  onSignedOut: () => void;
};

/** Which case is it about? The customer's open ones, one's own swarms, or a number. */
export function PickCase(props: Props) {
  const { contact, swarms, refused, client, around, onChosen, onSignedOut } = props;
  const look = usePanelStyles();
  const words = useWords();
  const cases = useCasesOf(client, contact?.id);
  const { isBusy, trouble, run } = usePending(onSignedOut);
  const [number, setNumber] = useState('');
  const choose = (caseName: string) =>
    run(async () => {
      if (contact) {
        const path = `/api/v1/contacts/${encodeURIComponent(contact.id)}/case`;
        const { id } = await client.post<CaseSummary>(path, { caseId: caseName });
        if (around.kind === 'workspace') await around.workspace.openCase(id).catch(() => undefined);
      }
      onChosen(caseName);
    });
  return (
    <>
      <section className={look.part}>
        <h1 className={look.heading}>{contact ? words.whichCase : words.noContactWhy}</h1>
        {contact && cases && (
          <Choices
            label={cases.length > 0 ? words.whichCaseWhy : words.noOpenCase}
            choices={cases}
            onChoose={(one) => void choose(one.id)}
          />
        )}
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (number.trim() !== '') void choose(number.trim());
          }}
        >
          <ByNumber number={number} onChange={setNumber} isBusy={isBusy} />
        </form>
        <Trouble trouble={trouble ?? (refused && words.problems[refused.problem.code])} />
      </section>
      {!contact && swarms.length > 0 && (
        <section className={look.part} aria-label={words.yourSwarms}>
          <h2 className={look.heading}>{words.yourSwarms}</h2>
          <Choices
            label=""
            choices={swarms.map((one) => ({ id: one.case.number, ...one.case }))}
            onChoose={(one) => {
              onChosen(one.number);
            }}
          />
        </section>
      )}
    </>
  );
}

function ByNumber(props: { number: string; onChange: (number: string) => void; isBusy: boolean }) {
  const { number, onChange, isBusy } = props;
  const styles = useStyles();
  const look = usePanelStyles();
  const words = useWords();
  return (
    <div className={look.list}>
      <Field label={words.caseNumber}>
        <Input
          value={number}
          onChange={(_, data) => {
            onChange(data.value);
          }}
        />
      </Field>
      <Button type="submit" className={styles.submit} disabledFocusable={isBusy}>
        {words.findCase}
      </Button>
    </div>
  );
}

function Choices(props: {
  label: string;
  choices: readonly CaseSummary[];
  onChoose: (one: CaseSummary) => void;
}) {
  const styles = useStyles();
  const look = usePanelStyles();
  return (
    <>
      {props.label !== '' && <p className={look.quiet}>{props.label}</p>}
      <ul className={look.list}>
        {props.choices.map((one) => (
          <li key={one.id}>
            <Button
              className={styles.choice}
              onClick={() => {
                props.onChoose(one);
              }}
            >
              <span>
                <KeptTogether>{one.number}</KeptTogether> · {one.title}
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Undefined while it is being asked, and when it cannot be told. */
function useCasesOf(client: Client, contactId: string | undefined) {
  const [cases, setCases] = useState<readonly CaseSummary[]>();
  useEffect(() => {
    setCases(undefined);
    if (contactId === undefined) return undefined;
    let isOver = false;
    client.get<CaseList>(`/api/v1/contacts/${encodeURIComponent(contactId)}/cases`).then(
      (found) => {
        if (!isOver) setCases(found.cases);
      },
      // A number can be entered all the same.
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [client, contactId]);
  return cases;
}
