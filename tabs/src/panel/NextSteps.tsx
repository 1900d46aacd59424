import type { PanelSwarmView } from '../../../bot/contract/panel-view.ts';
import type { Client } from '../api/client.ts';
import { useEnding, type AnswerInHand, type EndingDraft } from './drafts.ts';
import { EndingForm } from './EndingForm.tsx';
import { ResolveForm } from './ResolveForm.tsx';
import { SwarmActions } from './SwarmActions.tsx';
import { useFocusHome } from './use-focus-home.ts';
import { usePanelStyles } from './use-panel-styles.ts';

type Props = {
  view: PanelSwarmView;
  answer: AnswerInHand;
  isCaseOpen: boolean;
  client: Client;
  onChanged: () => void;
  onAskAgain: () => void;
  onSignedOut: () => void;
};

/** The buttons at the bottom, or the form that one of them opened in their place. */
export function NextSteps(props: Props) {
  const { view, answer } = props;
  const look = usePanelStyles();
  const [ending, keepEnding] = useEnding(view.id);
  const open = openIn(props, ending);
  const place = useFocusHome(
    open === undefined ? undefined : open === 'answer' ? 'resolve' : 'more',
  );
  return (
    <div className={look.bare} ref={place}>
      {open === undefined && (
        <SwarmActions
          view={view}
          onAskAgain={props.onAskAgain}
          onResolve={() => {
            answer.open(undefined, view.said[0]?.text);
          }}
          onEnding={() => {
            keepEnding(begunFor(props));
          }}
        />
      )}
      {open === 'answer' && <Answer {...props} />}
      {typeof open === 'object' && (
        <EndingForm
          {...props}
          draft={open}
          onChange={keepEnding}
          onLeave={() => {
            keepEnding(undefined);
          }}
          onDone={() => {
            keepEnding(undefined);
            props.onChanged();
          }}
        />
      )}
    </div>
  );
}

/** What was begun for a swarm that somebody else has ended, or taken up again, meanwhile is not shown. */
function openIn({ view, answer }: Props, ending: EndingDraft | undefined) {
  const isActive = view.state === 'active';
  if (isActive && answer.answer?.isOpen === true) return 'answer';
  return ending?.kind === (isActive ? 'cancel' : 'reactivate') ? ending : undefined;
}

/** What was closed with the answer is opened again with it, unless one says otherwise. */
const begunFor = ({ view, isCaseOpen }: Props): EndingDraft => ({
  kind: view.state === 'active' ? 'cancel' : 'reactivate',
  text: '',
  reopensCase: view.me.isAgent && !isCaseOpen && view.resolution?.closesCase === true,
});

function Answer({ view, answer: held, client, onChanged, onSignedOut }: Props) {
  const { answer, openings, change, drop } = held;
  if (!answer) return null;
  return (
    <ResolveForm
      // Opened once more it begins anew, in its box.
      key={openings}
      id={view.id}
      draft={answer}
      takesFocus={openings > 0}
      client={client}
      onChange={change}
      onSignedOut={onSignedOut}
      onResolved={() => {
        drop();
        onChanged();
      }}
      onCancel={() => {
        change({ isOpen: false });
      }}
    />
  );
}
