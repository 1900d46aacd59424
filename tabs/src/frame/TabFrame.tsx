import { LockClosedRegular, PlugDisconnectedRegular } from '@fluentui/react-icons';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import type { PublicConfig } from '../../../bot/contract/public-config.ts';
import { Notice } from '../components/Notice.tsx';
import { Themed } from '../components/Themed.tsx';
import { Waiting } from '../components/Waiting.tsx';
import type { Identity, SignedIn } from '../identity/identity.ts';
import type { Host } from '../identity/teams.ts';
import { useArrival, type Arrival } from '../use-arrival.ts';
import { languageOf, wordsIn, type Language } from '../words/language.ts';
import { useWords, WordsContext } from '../words/use-words.ts';
import { Caught } from './Caught.tsx';
import { LanguageContext, useWordsOf } from './language-context.ts';
import { Reload } from './Reload.tsx';
import { SignInNotice } from './SignInNotice.tsx';
import { usePopup } from './use-popup.ts';
import { frameWords } from './words.ts';

/** What a page knows once it is let in. */
export type Entered = {
  readonly identity: SignedIn;
  /** Teams around the page; none in a browser. */
  readonly host: Host | undefined;
  readonly onSignedOut: () => void;
};

type Props = {
  /** Why one should sign in here; by language. */
  signIn: Readonly<Record<Language, { readonly what: string; readonly why: string }>>;
  children: (entered: Entered) => ReactNode;
};

/** A tab in Teams, or the same page in a browser: colours, language, and somebody who signed in. */
export function TabFrame(props: Props) {
  const arrival = useArrival();
  const language = languageOf([arrival.host?.locale, ...navigator.languages]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <LanguageContext value={language}>
      <WordsContext value={wordsIn(language)}>
        <Themed theme={arrival.theme}>
          <Caught>
            <Arrived {...props} arrival={arrival} />
          </Caught>
        </Themed>
      </WordsContext>
    </LanguageContext>
  );
}

function Arrived({ arrival, signIn, children }: Props & { arrival: Arrival }) {
  const words = useWordsOf(frameWords);
  const [isSignedOut, setSignedOut] = useState(false);
  const onSignedOut = useCallback(() => {
    setSignedOut(true);
  }, []);
  const [inPlace, setInPlace] = useState<SignedIn>();
  const { host, isUnreachable } = arrival;
  const identity = inPlace ?? arrival.identity;
  if (isUnreachable) {
    return (
      <Notice
        icon={<PlugDisconnectedRegular />}
        what={words.unreachable}
        why={words.unreachableWhy}
        action={<Reload label={words.tryAgain} />}
      />
    );
  }
  if (!identity || identity.kind === 'leaving') {
    return <Waiting label={words.fetching} shape="page" />;
  }
  if (identity.kind === 'signed-out') return <SignIn identity={identity} signIn={signIn} />;
  if (identity.kind === 'signed-out-in-place') {
    return <SignInHere {...identity} signIn={signIn} onSignedIn={setInPlace} />;
  }
  if (isSignedOut) {
    return (
      <Notice
        icon={<LockClosedRegular />}
        what={words.signedOut}
        why={words.signedOutWhy}
        action={<Reload label={words.signInAgain} />}
      />
    );
  }
  return children({ identity, host, onSignedOut });
}

function SignIn(
  props: Pick<Props, 'signIn'> & { identity: Extract<Identity, { kind: 'signed-out' }> },
) {
  const { what, why } = useWordsOf(props.signIn);
  return <SignInNotice what={what} why={why} onSignIn={props.identity.signIn} />;
}

type HereProps = Pick<Props, 'signIn'> & {
  config: PublicConfig;
  onSignedIn: (identity: SignedIn) => void;
};

/** Where the page cannot be left: in a window that opens for it. */
function SignInHere({ config, signIn, onSignedIn }: HereProps) {
  const words = useWords();
  const { what, why } = useWordsOf(signIn);
  const popup = usePopup(config);
  const [trouble, setTrouble] = useState<'blocked' | 'refused'>();
  const sign = async () => {
    const outcome = await popup.open();
    if (typeof outcome === 'object') onSignedIn(outcome);
    else setTrouble(outcome);
  };
  const troubles = { blocked: words.popupBlocked, refused: words.signInRefused };
  return (
    <SignInNotice
      what={what}
      why={trouble ? troubles[trouble] : `${why} ${words.signInWhy}`}
      isReady={popup.isReady}
      onSignIn={() => void sign()}
    />
  );
}
