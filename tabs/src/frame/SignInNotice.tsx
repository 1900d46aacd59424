import { Button } from '@fluentui/react-components';
import { LockClosedRegular } from '@fluentui/react-icons';
import { Notice } from '../components/Notice.tsx';
import { useWords } from '../words/use-words.ts';

type Props = { what: string; why: string; isReady?: boolean; onSignIn: () => void };

/** Who one is has to be known first: one press. */
export function SignInNotice({ what, why, isReady = true, onSignIn }: Props) {
  const words = useWords();
  return (
    <Notice
      icon={<LockClosedRegular />}
      what={what}
      why={why}
      action={
        <Button appearance="primary" size="large" disabledFocusable={!isReady} onClick={onSignIn}>
          {words.signIn}
        </Button>
      }
    />
  );
}
