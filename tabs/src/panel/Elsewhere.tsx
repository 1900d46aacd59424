import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ArrowLeftRegular,
  ChevronDownRegular,
  ChevronUpRegular,
  OpenRegular,
} from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import type { SwarmSummary } from '../../../bot/contract/swarm-view.ts';
import { KeptTogether } from '../components/KeptTogether.tsx';
import { swarmPage } from './swarm-page.ts';
import { usePanelStyles } from './use-panel-styles.ts';
import { usePanelWords } from './words.ts';

const useStyles = makeStyles({
  root: { gap: tokens.spacingVerticalXS, paddingBlock: tokens.spacingVerticalXS },
  // Its words begin where all others do.
  button: { justifySelf: 'start', marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  list: { paddingBottom: tokens.spacingVerticalS },
  one: { flex: '1 1 160px', minWidth: 0 },
});

type Props = {
  /** One's own that run on other cases. */
  swarms: readonly SwarmSummary[];
  /** Absent where the panel stays with its case: they are opened beside it. */
  onOpen?: (one: SwarmSummary) => void;
};

/** What else one has running, in one line until somebody looks. */
export function Elsewhere({ swarms, onOpen }: Props) {
  const styles = useStyles();
  const look = usePanelStyles();
  const words = usePanelWords();
  const [isOpen, setOpen] = useState(false);
  if (swarms.length === 0) return null;
  return (
    <section className={mergeClasses(look.part, styles.root)} aria-label={words.yours}>
      <Button
        appearance="subtle"
        size="small"
        className={styles.button}
        icon={isOpen ? <ChevronUpRegular /> : <ChevronDownRegular />}
        iconPosition="after"
        aria-expanded={isOpen}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        {words.others(swarms.length)}
      </Button>
      {isOpen && (
        <ul className={mergeClasses(look.list, styles.list)}>
          {swarms.map((one) => (
            <li key={one.id} className={look.row}>
              <span className={styles.one}>
                {one.case.title}
                <br />
                <span className={mergeClasses(look.quiet, look.small)}>
                  <KeptTogether>{one.case.number}</KeptTogether> · {one.code}
                </span>
              </span>
              <OpenIt swarm={one} {...(onOpen && { onOpen })} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function OpenIt({ swarm, onOpen }: { swarm: SwarmSummary; onOpen?: (one: SwarmSummary) => void }) {
  const words = usePanelWords();
  const label = words.openNamed(swarm.case.title);
  if (!onOpen) return <SwarmLink id={swarm.id} label={label} />;
  return (
    <Button
      size="small"
      aria-label={label}
      onClick={() => {
        onOpen(swarm);
      }}
    >
      {words.openIt}
    </Button>
  );
}

/** To the swarm's page, in a window of its own. */
export function SwarmLink({ id, label }: { id: string; label: string }) {
  const words = usePanelWords();
  return (
    <Button
      as="a"
      size="small"
      icon={<OpenRegular />}
      href={swarmPage(id)}
      target="_blank"
      rel="noreferrer"
      aria-label={label}
    >
      {words.openIt}
    </Button>
  );
}

/** From a swarm that was opened beside what one has in hand. */
export function WayBack({ to, onBack }: { to: string | undefined; onBack: () => void }) {
  const styles = useStyles();
  const look = usePanelStyles();
  const words = usePanelWords();
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    // The button that led here is gone.
    const isFree = document.hasFocus() && document.activeElement === document.body;
    if (isFree) place.current?.querySelector('button')?.focus();
  }, []);
  return (
    <nav ref={place} className={mergeClasses(look.part, styles.root)}>
      <Button
        appearance="subtle"
        size="small"
        className={styles.button}
        icon={<ArrowLeftRegular />}
        onClick={onBack}
      >
        {to === undefined ? words.backToStart : words.back(to)}
      </Button>
    </nav>
  );
}
