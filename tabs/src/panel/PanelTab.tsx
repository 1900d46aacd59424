import { Button } from '@fluentui/react-components';
import { PlugDisconnectedRegular } from '@fluentui/react-icons';
import { useEffect, useState, type ComponentType } from 'react';
import type { PublicConfig } from '../../../bot/contract/public-config.ts';
import { Notice } from '../components/Notice.tsx';
import { Themed } from '../components/Themed.tsx';
import { Caught } from '../frame/Caught.tsx';
import { LanguageContext } from '../frame/language-context.ts';
import { SignInNotice } from '../frame/SignInNotice.tsx';
import { usePopup } from '../frame/use-popup.ts';
import type { SignedIn } from '../identity/identity.ts';
import { useConfig, useThemeOf } from '../use-arrival.ts';
import { languageOf, wordsIn } from '../words/language.ts';
import { useWords, WordsContext } from '../words/use-words.ts';
import { useWorkspace, type Around } from './cif/use-workspace.ts';
import type { PanelProps } from './Panel.tsx';
import { PanelWaiting } from './PanelWaiting.tsx';
import { placeNow, type Place } from './place.ts';

const place = placeNow();

/** Not needed until somebody has signed in: it comes while they do. */
const fetchPanel = async () => (await import('./Panel.tsx')).Panel;

type In = { readonly identity: SignedIn; readonly Panel: ComponentType<PanelProps> };

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
    <LanguageContext value={language}>
      <WordsContext value={wordsIn(language)}>
        <Caught>
          <Entered config={config} around={around} place={place} />
        </Caught>
      </WordsContext>
    </LanguageContext>
  );
}

function Entered(props: { config: PublicConfig; around: Around; place: Place }) {
  const { config, around, place } = props;
  const [isIn, setIn] = useState<In>();
  const [wasIn, setWasIn] = useState(false);
  if (isIn) {
    const { identity, Panel } = isIn;
    return (
      <Panel
        identity={identity}
        around={around}
        place={place}
        onSignedOut={() => {
          setWasIn(true);
          setIn(undefined);
        }}
      />
    );
  }
  return <SignIn config={config} wasIn={wasIn} onSignedIn={setIn} />;
}

type SignInProps = {
  config: PublicConfig;
  wasIn: boolean;
  onSignedIn: (isIn: In) => void;
};

type Trouble = 'blocked' | 'refused' | 'unreachable';

/** One press; the window is made ready before it. */
function SignIn({ config, wasIn, onSignedIn }: SignInProps) {
  const words = useWords();
  const popup = usePopup(config);
  const [trouble, setTrouble] = useState<Trouble>();
  useEffect(() => {
    // What does not come now is asked for again once it is needed.
    fetchPanel().catch(() => undefined);
  }, []);
  const sign = async () => {
    const outcome = await popup.open();
    if (typeof outcome !== 'object') {
      setTrouble(outcome);
      return;
    }
    const Panel = await fetchPanel().catch(() => undefined);
    if (Panel) onSignedIn({ identity: outcome, Panel });
    else setTrouble('unreachable');
  };
  const troubles: Readonly<Record<Trouble, string>> = {
    blocked: words.popupBlocked,
    refused: words.signInRefused,
    unreachable: words.unreachable,
  };
  return (
    <SignInNotice
      what={wasIn ? words.signInAgain : words.signInWhat}
      why={trouble ? troubles[trouble] : words.signInWhy}
      isReady={popup.isReady}
      onSignIn={() => void sign()}
    />
  );
}
