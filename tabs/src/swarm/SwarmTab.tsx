import { Button } from '@fluentui/react-components';
import {
  LockClosedRegular,
  PeopleTeamRegular,
  PlugDisconnectedRegular,
} from '@fluentui/react-icons';
import { useState } from 'react';
import { Notice } from '../components/Notice.tsx';
import { Themed } from '../components/Themed.tsx';
import { Waiting } from '../components/Waiting.tsx';
import type { Identity } from '../identity/identity.ts';
import { SwarmPage } from './SwarmPage.tsx';
import { useArrival, type Arrival } from '../use-arrival.ts';

/** The tab of one swarm: in Teams, or wherever its link is opened. */
export function SwarmTab() {
  const arrival = useArrival();
  return (
    <Themed theme={arrival.theme}>
      <Arrived arrival={arrival} />
    </Themed>
  );
}

function Arrived({ arrival: { identity, isUnreachable } }: { arrival: Arrival }) {
  const [isSignedOut, setSignedOut] = useState(false);
  if (isUnreachable) {
    return (
      <Notice
        icon={<PlugDisconnectedRegular />}
        what="Case Swarm does not answer."
        why="Nothing is lost: swarms go on in Teams. Try again in a minute."
        action={<Again />}
      />
    );
  }
  if (!identity || identity.kind === 'leaving')
    return <Waiting label="Fetching the swarm" shape="page" />;
  if (identity.kind === 'signed-out') return <SignIn identity={identity} />;
  if (isSignedOut) return <SignedOut />;
  const id = new URLSearchParams(window.location.search).get('id');
  if (id === null || id === '') {
    return (
      <Notice
        icon={<PeopleTeamRegular />}
        what="No swarm is chosen."
        why="Open one from its card in Teams: the button is called “Open swarm”."
      />
    );
  }
  return (
    <SwarmPage
      id={id}
      identity={identity}
      onSignedOut={() => {
        setSignedOut(true);
      }}
    />
  );
}

function SignIn({ identity }: { identity: Extract<Identity, { kind: 'signed-out' }> }) {
  return (
    <Notice
      icon={<LockClosedRegular />}
      what="Sign in to see this swarm."
      why="It is shown to its members and to the people who were asked to help."
      action={
        <Button appearance="primary" size="large" onClick={identity.signIn}>
          Sign in
        </Button>
      }
    />
  );
}

/** The token ran out or was refused: the whole way in, once more. */
function SignedOut() {
  return (
    <Notice
      icon={<LockClosedRegular />}
      what="You are signed out."
      why="That happens after about an hour. One press brings you back here."
      action={<Again label="Sign in again" />}
    />
  );
}

function Again({ label = 'Try again' }: { label?: string }) {
  return (
    <Button
      appearance="primary"
      onClick={() => {
        window.location.reload();
      }}
    >
      {label}
    </Button>
  );
}
