import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { WarningRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import { tokenFor } from '../../api/actions.ts';
import { Empty } from '../../parts/Empty.tsx';
import { useTheme } from '../../theme/use-theme.ts';
import { useRoute } from '../../use-route.ts';
import { destinationOf } from '../links.ts';
import { contextOf, hostTheme, linkToPlace, type Place } from './context.ts';
import type { Desk, Started } from './functions.ts';
import { hostTab, type HostedTab } from './host.ts';

const useStyles = makeStyles({
  root: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  frame: { flexGrow: 1, width: '100%', border: 'none', minHeight: 0 },
  gone: { display: 'none' },
  said: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
});

/** As Teams frames a tab: its own origin, no more rights than a page of its own would have. */
const rights =
  'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals';

export function TabFrame({ place }: { place: Place }) {
  const styles = useStyles();
  const [tries, setTries] = useState(0);
  const { frame, started, said } = useHostedTab(place, tries);
  const isFailed = started?.kind === 'failed';
  return (
    <div className={styles.root}>
      <p role="status" className={styles.said} hidden={said === undefined}>
        {said}
      </p>
      {isFailed && (
        <Empty
          icon={<WarningRegular />}
          what={`${place.tab.name} did not start.`}
          why={started.message === '' ? started.reason : started.message}
          action={
            <Button
              onClick={() => {
                setTries(tries + 1);
              }}
            >
              Try again
            </Button>
          }
        />
      )}
      <iframe
        key={tries}
        ref={frame}
        title={place.tab.name}
        src={place.tab.contentUrl}
        sandbox={rights}
        allow="clipboard-write"
        className={isFailed ? styles.gone : styles.frame}
      />
    </div>
  );
}

/** Answers the page in the frame, which comes from the bot's origin, as in life. */
function useHostedTab(place: Place, tries: number) {
  const frame = useRef<HTMLIFrameElement>(null);
  const hosted = useRef<HostedTab>(undefined);
  const [started, setStarted] = useState<Started>();
  const [said, setSaid] = useState<string>();
  const [theme] = useTheme();
  const shown = hostTheme(theme);
  const [, go] = useRoute();
  const now = useRef({ place, theme: shown });
  now.current = { place, theme: shown };
  useEffect(() => {
    const { contentWindow } = frame.current ?? {};
    if (!contentWindow) return undefined;
    setStarted(undefined);
    setSaid(undefined);
    const desk: Desk = {
      context: () => contextOf(now.current.place, now.current.theme),
      token: () => tokenFor(now.current.place.person.id),
      tab: now.current.place.tab,
      open: (address) => {
        const { person, app } = now.current.place;
        const destination = destinationOf(address, person, app);
        if (destination.kind === 'closed') return destination.why;
        if (destination.kind === 'here') go(destination.route);
        else window.open(destination.url, '_blank', 'noopener');
        return undefined;
      },
      share: ({ sub, label }) => {
        setSaid(`Link to ${label}: ${linkToPlace(now.current.place, sub)}`);
      },
      started: setStarted,
      takeFocus: () => {
        document.querySelector<HTMLElement>('[data-tab-here]')?.focus();
      },
    };
    const { origin } = new URL(now.current.place.tab.contentUrl);
    const tab = hostTab({ window: contentWindow, origin }, desk);
    hosted.current = tab;
    return tab.stop;
  }, [tries, go]);
  useEffect(() => {
    hosted.current?.tell('themeChange', shown);
  }, [shown]);
  return { frame, started, said };
}
