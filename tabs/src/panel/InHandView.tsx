import { useCallback, useRef, useState } from 'react';
import type { CaseView, ContactView, PanelView } from '../../../bot/contract/panel-view.ts';
import type { SwarmSummary } from '../../../bot/contract/swarm-view.ts';
import { useFresh, type Fresh } from '../api/use-fresh.ts';
import { AboutCase } from './AboutCase.tsx';
import { ContactBar, nameIn } from './ContactBar.tsx';
import { Elsewhere, WayBack } from './Elsewhere.tsx';
import type { Focus } from './cif/workspace.ts';
import { contactAbout, inHand, keyOf, type Chosen, type InHand } from './in-hand.ts';
import { PanelWaiting } from './PanelWaiting.tsx';
import { PickCase } from './PickCase.tsx';
import type { InHandProps } from './props.ts';
import { useElsewhere, useNumberOf, useWanted } from './use-elsewhere.ts';
import { useScreenPop } from './use-screen-pop.ts';

const noneChosen: Omit<Chosen, 'named'> = { cases: new Map(), contactId: undefined };
/** Whether a case has a swarm is told by other ways as well. */
const casePauseMs = 60_000;

/** The customer in hand, and the case it is about. */
export function InHandView(props: InHandProps) {
  const { view, client, around, place, lookNow } = props;
  const [chosen, setChosen] = useState(noneChosen);
  const [isChoosing, setChoosing] = useState(false);
  const onOwn = useCallback(() => {
    setChoosing(false);
  }, []);
  const front = useFront(props, { chosen, onOwn });
  const { hand, key, contact, beside, state, readCase, elsewhere } = front;
  useScreenPop({ around, client, contacts: view.contacts });
  const isBar = place.caseId === undefined || beside !== undefined;
  return (
    <>
      {isBar && (
        <ContactBar
          contacts={beside ? [beside] : view.contacts}
          contact={contact}
          isOver={hand.isOver}
          onChoose={(id) => {
            setChosen((so) => ({ ...so, contactId: id }));
          }}
        />
      )}
      {elsewhere.opened ? (
        <WayBack to={contact && nameIn(contact)} onBack={elsewhere.leave} />
      ) : (
        <Elsewhere
          swarms={othersThan(view, state, contact)}
          {...(place.caseId === undefined && { onOpen: elsewhere.open })}
        />
      )}
      <CaseOrChoice
        key={key}
        {...props}
        hand={hand}
        state={state}
        opened={elsewhere.opened}
        isChoosing={isChoosing && !elsewhere.opened}
        readCase={readCase}
        onOther={() => {
          setChoosing(true);
        }}
        onChosen={(caseName) => {
          setChosen((so) => ({ ...so, cases: new Map(so.cases).set(key, caseName) }));
          setChoosing(false);
          lookNow();
        }}
      />
    </>
  );
}

/** What stands in front: what one has in hand, or a swarm that was opened beside it. */
function useFront(
  props: InHandProps,
  { chosen, onOwn }: { chosen: Omit<Chosen, 'named'>; onOwn: () => void },
) {
  const { view, focus, client, place, news } = props;
  const named = useNamed(view);
  const own = inHand(view, focus, { ...chosen, named }, place.caseId);
  // Beside a form who is typing goes on, whoever rings and hangs up meanwhile.
  const ownKey = place.caseId ?? keyOf(own.contact, focus);
  const elsewhere = useElsewhere({ ...props, front: frontOf(own, ownKey, focus) });
  const { opened } = elsewhere;
  const inFront = opened ? { ...own, caseName: opened.case.number } : own;
  const [state, readCase] = useFresh<CaseView>(client, casePath(inFront), casePauseMs);
  useWanted({ view, news, elsewhere, own: useNumberOf(own.caseName, state), onOwn });
  const beside = contactBeside(place.caseId, view, state);
  const contact = own.contact ?? beside;
  return {
    // Who is on the line stays in sight, and is not taken for whom the other swarm is about.
    hand: { ...inFront, contact: opened ? undefined : contact },
    key: opened?.id ?? ownKey,
    ...{ contact, beside, state, readCase, elsewhere },
  };
}

const frontOf = ({ caseName = '' }: InHand, key: string, { session }: Focus): string =>
  [session?.id ?? '', key, caseName].join(' ');

/** One's own on other cases; where one chooses a case they are among the choices. */
function othersThan(
  { swarms }: PanelView,
  state: Fresh<CaseView>,
  contact: ContactView | undefined,
): readonly SwarmSummary[] {
  if (state.kind !== 'shown') return contact ? swarms : [];
  return swarms.filter((one) => one.case.number !== state.value.number);
}

function contactBeside(
  caseId: string | undefined,
  view: PanelView,
  state: Fresh<CaseView>,
): ContactView | undefined {
  const number = state.kind === 'shown' ? state.value.number : undefined;
  return caseId === undefined ? undefined : contactAbout(view, { id: caseId, number });
}

/** The case of a contact stays its case once it is over. */
function useNamed({ contacts }: PanelView): ReadonlyMap<string, string> {
  const named = useRef(new Map<string, string>());
  for (const { id, caseNumber } of contacts) {
    if (caseNumber !== undefined) named.current.set(id, caseNumber);
  }
  return named.current;
}

type CaseProps = InHandProps & {
  hand: InHand;
  state: Fresh<CaseView>;
  opened: SwarmSummary | undefined;
  isChoosing: boolean;
  readCase: () => void;
  onOther: () => void;
  onChosen: (caseName: string) => void;
};

function CaseOrChoice({ hand, state, isChoosing, readCase, ...props }: CaseProps) {
  const isNamed = hand.caseName !== undefined && !isChoosing;
  if (isNamed && state.kind === 'loading') return <PanelWaiting />;
  if (isNamed && state.kind === 'shown') {
    return <AboutCase {...props} found={state.value} contact={hand.contact} readCase={readCase} />;
  }
  const { view, client, around, onChosen, onSignedOut } = props;
  return (
    <PickCase
      contact={hand.contact}
      swarms={view.swarms}
      refused={isNamed && state.kind === 'refused' ? state.refused : undefined}
      {...{ client, around, onChosen, onSignedOut }}
    />
  );
}

const casePath = ({ caseName }: InHand): string | undefined =>
  caseName === undefined ? undefined : `/api/v1/cases/${encodeURIComponent(caseName)}`;
