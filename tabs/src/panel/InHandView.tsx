import { useRef, useState } from 'react';
import type { CaseView, ContactView, PanelView } from '../../../bot/contract/panel-view.ts';
import { useFresh, type Fresh } from '../api/use-fresh.ts';
import { AboutCase } from './AboutCase.tsx';
import { ContactBar } from './ContactBar.tsx';
import { contactAbout, inHand, keyOf, type Chosen, type InHand } from './in-hand.ts';
import { PanelWaiting } from './PanelWaiting.tsx';
import { PickCase } from './PickCase.tsx';
import type { InHandProps } from './props.ts';
import { useScreenPop } from './use-screen-pop.ts';

const noneChosen: Omit<Chosen, 'named'> = { cases: new Map(), contactId: undefined };
/** Whether a case has a swarm is told by other ways as well. */
const casePauseMs = 60_000;

/** The customer in hand, and the case it is about. */
export function InHandView(props: InHandProps) {
  const { view, focus, client, around, place, lookNow } = props;
  const [chosen, setChosen] = useState(noneChosen);
  const [isChoosing, setChoosing] = useState(false);
  const named = useNamed(view);
  const inFront = inHand(view, focus, { ...chosen, named }, place.caseId);
  const [state, readCase] = useFresh<CaseView>(client, casePath(inFront), casePauseMs);
  const beside = contactBeside(place.caseId, view, state);
  const hand = { ...inFront, contact: inFront.contact ?? beside };
  useScreenPop({ around, client, contacts: view.contacts });
  // Beside a form who is typing goes on, whoever rings and hangs up meanwhile.
  const key = place.caseId ?? keyOf(hand.contact, focus);
  const isBar = place.caseId === undefined || beside !== undefined;
  return (
    <>
      {isBar && (
        <ContactBar
          contacts={beside ? [beside] : view.contacts}
          contact={hand.contact}
          isOver={hand.isOver}
          onChoose={(id) => {
            setChosen((so) => ({ ...so, contactId: id }));
          }}
        />
      )}
      <CaseOrChoice
        key={key}
        {...props}
        hand={hand}
        state={state}
        isChoosing={isChoosing}
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
