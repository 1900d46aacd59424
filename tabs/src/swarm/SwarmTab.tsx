import { PeopleTeamRegular } from '@fluentui/react-icons';
import { Notice } from '../components/Notice.tsx';
import { TabFrame } from '../frame/TabFrame.tsx';
import { SwarmPage } from './SwarmPage.tsx';

const signIn = {
  en: {
    what: 'Sign in to see this swarm.',
    why: 'It is shown to its members and to the people who were asked to help.',
  },
  de: {
    what: 'Melden Sie sich an, um diesen Schwarm zu sehen.',
    why: 'Ihn sehen seine Mitglieder und die Leute, die um Hilfe gebeten wurden.',
  },
};

/** The tab of one swarm: in Teams, or wherever its link is opened. */
export function SwarmTab() {
  return (
    <TabFrame signIn={signIn}>
      {({ identity, onSignedOut }) => {
        const id = new URLSearchParams(window.location.search).get('id');
        return id === null || id === '' ? (
          <NoSwarm />
        ) : (
          <SwarmPage id={id} identity={identity} onSignedOut={onSignedOut} />
        );
      }}
    </TabFrame>
  );
}

const NoSwarm = () => (
  <Notice
    icon={<PeopleTeamRegular />}
    what="No swarm is chosen."
    why="Open one from its card in Teams: the button is called “Open swarm”."
  />
);
