import { Badge, Button, mergeClasses } from '@fluentui/react-components';
import {
  ChatRegular,
  CheckmarkCircleRegular,
  DismissCircleRegular,
  PeopleTeamRegular,
} from '@fluentui/react-icons';
import { useEffect, type ComponentProps } from 'react';
import type { PanelSwarmView } from '../../../bot/contract/panel-view.ts';
import type { Client } from '../api/client.ts';
import { useFresh } from '../api/use-fresh.ts';
import { useSignedOut } from '../frame/use-signed-out.ts';
import { clockTime } from '../words/times.ts';
import { useWords } from '../words/use-words.ts';
import { useBlocked } from './blocked.ts';
import { useAnswer } from './drafts.ts';
import { NotDelivered } from './NotDelivered.tsx';
import { PanelWaiting } from './PanelWaiting.tsx';
import { PeopleInSwarm } from './PeopleInSwarm.tsx';
import { ResolveForm } from './ResolveForm.tsx';
import { SaidBack } from './SaidBack.tsx';
import { StickyActions } from './StickyActions.tsx';
import { ThankButton } from './ThankButton.tsx';
import { Trouble } from './Trouble.tsx';
import type { PanelNews } from './use-panel-news.ts';
import { usePanelStyles } from './use-panel-styles.ts';

type Props = {
  id: string;
  client: Client;
  news: PanelNews;
  onChanged: () => void;
  onAskAgain: () => void;
  onSignedOut: () => void;
};

/** Asked for from time to time even while news come by themselves: what chats and notes came to is none. */
const pauseMs = 8_000;
const pauseWithoutNewsMs = 2_000;

export function SwarmInHand({ id, client, news, onChanged, onAskAgain, onSignedOut }: Props) {
  const words = useWords();
  const path = `/api/v1/swarms/${encodeURIComponent(id)}/panel`;
  const pause = news.isListening ? pauseMs : pauseWithoutNewsMs;
  const [state, lookNow] = useFresh<PanelSwarmView>(client, path, pause);
  const { onNews } = news;
  useEffect(
    () =>
      onNews((swarmId) => {
        if (swarmId === undefined || swarmId === id) lookNow();
      }),
    [onNews, lookNow, id],
  );
  useSignedOut(state, onSignedOut);
  switch (state.kind) {
    case 'loading':
    case 'signed-out':
      return <PanelWaiting />;
    case 'refused':
      return <Trouble trouble={words.problems[state.refused.problem.code]} />;
    case 'unreachable':
      return <Trouble trouble={words.unreachable} />;
    case 'shown':
      return (
        <Shown
          view={state.value}
          client={client}
          onAskAgain={onAskAgain}
          onSignedOut={onSignedOut}
          onChanged={() => {
            lookNow();
            onChanged();
          }}
        />
      );
  }
}

type ShownProps = {
  view: PanelSwarmView;
  client: Client;
  onChanged: () => void;
  onAskAgain: () => void;
  onSignedOut: () => void;
};

function Shown({ view, client, onChanged, onAskAgain, onSignedOut }: ShownProps) {
  const { answer, openings, open, change, drop } = useAnswer(view.id);
  const isActive = view.state === 'active';
  return (
    <>
      <Head view={view} hands={{ client, onSignedOut, onRetried: onChanged }} />
      {isActive && <PeopleInSwarm view={view} />}
      <SaidBack view={view} {...(isActive && { onUse: open })} />
      <ThankButton view={view} client={client} onSignedOut={onSignedOut} onThanked={onChanged} />
      {isActive && answer?.isOpen ? (
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
      ) : (
        <Actions
          view={view}
          onAskAgain={onAskAgain}
          onResolve={() => {
            open(undefined, view.said[0]?.text);
          }}
        />
      )}
    </>
  );
}

function Actions(props: { view: PanelSwarmView; onResolve: () => void; onAskAgain: () => void }) {
  const { view, onResolve, onAskAgain } = props;
  const words = useWords();
  const isOff = useBlocked() !== undefined;
  const isActive = view.state === 'active';
  return (
    <StickyActions>
      {isActive ? (
        <Button
          appearance="primary"
          icon={<CheckmarkCircleRegular />}
          disabledFocusable={isOff}
          onClick={onResolve}
        >
          {words.resolve}
        </Button>
      ) : (
        <Button onClick={onAskAgain}>{words.ask}</Button>
      )}
      {view.chatUrl !== undefined && (
        <Button as="a" icon={<ChatRegular />} href={view.chatUrl} target="_blank" rel="noreferrer">
          {words.openChat}
        </Button>
      )}
    </StickyActions>
  );
}

type HeadProps = {
  view: PanelSwarmView;
  hands: Omit<ComponentProps<typeof NotDelivered>, 'parked'>;
};

function Head({ view, hands }: HeadProps) {
  const look = usePanelStyles();
  const words = useWords();
  const { people, asked, resolution, cancellation } = view;
  const joined = people.filter((one) => one.role === 'expert').length;
  const wanted = joined + asked.length;
  return (
    <section className={look.part} aria-label={words.swarm}>
      <div className={look.row}>
        <StateBadge state={view.state} />
        <span className={look.quiet}>
          {view.code}
          {view.state === 'active' && wanted > 0 && ` · ${words.joinedOf(joined, wanted)}`}
        </span>
      </div>
      {view.state === 'active' && view.chatUrl === undefined && (
        <p className={mergeClasses(look.quiet, look.small)}>{words.chatComing}</p>
      )}
      {resolution && (
        <div role="status" className={look.list}>
          <p className={look.prose}>{resolution.text}</p>
          <p className={look.quiet}>
            {words.solvedBy(words.list(resolution.solvers), clockTime(words.locale, resolution.at))}{' '}
            {words.note[resolution.note]}
          </p>
        </div>
      )}
      {cancellation && (
        <p role="status">
          {words.cancelledBy(cancellation.by, clockTime(words.locale, cancellation.at))}{' '}
          {cancellation.reason}
        </p>
      )}
      {view.notDelivered.map((one) => (
        <NotDelivered key={one.id} parked={one} {...hands} />
      ))}
    </section>
  );
}

function StateBadge({ state }: { state: PanelSwarmView['state'] }) {
  const words = useWords();
  switch (state) {
    case 'active':
      return (
        <Badge appearance="tint" color="brand" icon={<PeopleTeamRegular />}>
          {words.states[state]}
        </Badge>
      );
    case 'resolved':
      return (
        <Badge appearance="tint" color="success" icon={<CheckmarkCircleRegular />}>
          {words.states[state]}
        </Badge>
      );
    case 'cancelled':
      return (
        <Badge appearance="outline" color="informative" icon={<DismissCircleRegular />}>
          {words.states[state]}
        </Badge>
      );
  }
}
