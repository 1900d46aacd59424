import { TabFrame } from '../frame/TabFrame.tsx';
import { SettingsPage } from './SettingsPage.tsx';

const signIn = {
  en: {
    what: 'Sign in to see the settings.',
    why: 'Admins set here how people are asked, what is masked, and see what is wrong.',
  },
  de: {
    what: 'Melden Sie sich an, um die Einstellungen zu sehen.',
    why: 'Admins legen hier fest, wie gefragt und was verborgen wird, und sehen, was nicht stimmt.',
  },
};

/** The admins' tab: the doctor, and what is decided for everybody. */
export function SettingsTab() {
  return <TabFrame signIn={signIn}>{(entered) => <SettingsPage {...entered} />}</TabFrame>;
}
