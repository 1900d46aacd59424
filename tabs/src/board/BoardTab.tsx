import { TabFrame } from '../frame/TabFrame.tsx';
import { BoardPage } from './BoardPage.tsx';

const signIn = {
  en: {
    what: 'Sign in to see all swarms.',
    why: 'Supervisors see here which swarm needs somebody, and help at once.',
  },
  de: {
    what: 'Melden Sie sich an, um alle Schwärme zu sehen.',
    why: 'Die Teamleitung sieht hier, welcher Schwarm jemanden braucht, und hilft sofort.',
  },
};

/** The supervisor's tab: every swarm of the organization. */
export function BoardTab() {
  return <TabFrame signIn={signIn}>{(entered) => <BoardPage {...entered} />}</TabFrame>;
}
