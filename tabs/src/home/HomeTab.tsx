import { TabFrame } from '../frame/TabFrame.tsx';
import { HomePage } from './HomePage.tsx';

const signIn = {
  en: {
    what: 'Sign in to see what is yours.',
    why: 'Who asks for your help, the swarms you are in, and how often you are asked.',
  },
  de: {
    what: 'Melden Sie sich an, um zu sehen, was auf Sie wartet.',
    why: 'Wer Sie um Hilfe bittet, Ihre Schwärme, und wie oft Sie gefragt werden.',
  },
};

/** The personal tab: what is one's own. */
export function HomeTab() {
  return <TabFrame signIn={signIn}>{(entered) => <HomePage {...entered} />}</TabFrame>;
}
