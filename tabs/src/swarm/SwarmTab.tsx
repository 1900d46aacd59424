import { PeopleTeamRegular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import { Notice } from '../components/Notice.tsx';
import { TabFrame, type Entered } from '../frame/TabFrame.tsx';
import { SwarmPage } from './SwarmPage.tsx';
import { pathsTo } from './which-swarm.ts';
import { useSwarmWords } from './words/index.ts';

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

/** The tab of one swarm: in its chat in Teams, or wherever its link is opened. */
export function SwarmTab() {
  return <TabFrame signIn={signIn}>{(entered) => <Which {...entered} />}</TabFrame>;
}

function Which({ identity, host, onSignedOut }: Entered) {
  const words = useSwarmWords();
  const paths = useMemo(() => {
    const { search } = window.location;
    return pathsTo({ chatId: host?.chatId, search, subPageId: host?.subPageId });
  }, [host]);
  return paths.length === 0 ? (
    <Notice icon={<PeopleTeamRegular />} what={words.noSwarm} why={words.noSwarmWhy} />
  ) : (
    <SwarmPage paths={paths} identity={identity} onSignedOut={onSignedOut} />
  );
}
