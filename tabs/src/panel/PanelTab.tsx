import { Button } from '@fluentui/react-components';
import { LockClosedRegular, PlugDisconnectedRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { PublicConfig } from '../../../bot/contract/public-config.ts';
import { Notice } from '../components/Notice.tsx';
import { Themed } from '../components/Themed.tsx';
import { preparePopup } from '../identity/popup.ts';
import type { SignedIn } from '../identity/identity.ts';
import { useConfig, useThemeOf } from '../use-arrival.ts';
import { languageOf, wordsIn } from '../words/language.ts';
import { useWords, WordsContext } from '../words/use-words.ts';
import { useWorkspace, type Around } from './cif/use-workspace.ts';
import { Panel } from './Panel.tsx';
import { PanelWaiting } from './PanelWaiting.tsx';
import { placeNow, type Place } from './place.ts';

const place = placeNow();

/** The agent's panel: in the Customer Service workspace, beside a case form, or by itself. */
export function PanelTab() {
  const theme = useThemeOf(undefined);
  const config = useConfig();
  return (
    <Themed theme={theme}>
      {typeof config === 'object' ? <Placed config={config} /> : <NotYet config={config} />}
    </Themed>
  );
}

function NotYet({ config }: { config: 'unreachable' | undefined }) {
  const words = wordsIn(languageOf(navigator.languages));
  if (config === undefined) return <PanelWaiting />;
  return (
    <Notice
      icon={<PlugDisconnectedRegular />}
      what={words.unreachable}
      why={words.unreachableWhy}
      action={
        <Button
          appearance="primary"
          onClick={() => {
            window.location.reload();
          }}
        >
          {words.tryAgain}
        </Button>
      }
    />
  );
}

function Placed({ config }: { config: PublicConfig }) {
  const around = useWorkspace(place, config.dynamicsUrl);
  const language = languageOf([
    around.kind === 'workspace' ? around.workspace.language : undefined,
    ...navigator.languages,
  ]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <WordsContext value={wordsIn(language)}>
      <Entered config={config} around={around} place={place} />
    </WordsContext>
  );
}

function Entered(props: { config: PublicConfig; around: Around; place: Place }) {
  const { config, around, place } = props;
  const [identity, setIdentity] = useState<SignedIn>();
  const [wasIn, setWasIn] = useState(false);
  if (identity) {
    return (
      <Panel
        identity={identity}
        around={around}
        place={place}
        onSignedOut={() => {
          setWasIn(true);
          setIdentity(undefined);
        }}
      />
    );
  }
  return <SignIn config={config} wasIn={wasIn} onSignedIn={setIdentity} />;
}

type SignInProps = {
  config: PublicConfig;
  wasIn: boolean;
  onSignedIn: (identity: SignedIn) => void;
};

/** One press; the window is made ready before it. */
function SignIn({ config, wasIn, onSignedIn }: SignInProps) {
  const words = useWords();
  const [popup, setPopup] = useState<Awaited<ReturnType<typeof preparePopup>>>();
  const [trouble, setTrouble] = useState<'blocked' | 'refused'>();
  const [tries, setTries] = useState(0);
  useEffect(() => {
    void preparePopup(config).then(setPopup);
  }, [config, tries]);
  const sign = async () => {
    const outcome = await popup?.open();
    if (typeof outcome === 'object') onSignedIn(outcome);
    else setTrouble(outcome === 'blocked' ? 'blocked' : 'refused');
    // A state is good for one try.
    setTries((so) => so + 1);
  };
  const troubles = { blocked: words.popupBlocked, refused: words.signInRefused };
  return (
    <Notice
      icon={<LockClosedRegular />}
      what={wasIn ? words.signInAgain : words.signInWhat}
      why={trouble ? troubles[trouble] : words.signInWhy}
      action={
        <Button
          appearance="primary"
          size="large"
          disabledFocusable={!popup}
          onClick={() => void sign()}
        >
          {words.signIn}
        </Button>
      }
    />
  );
}
