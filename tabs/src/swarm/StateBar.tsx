import { Badge, Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ArrowUndoRegular,
  ChatRegular,
  CheckmarkCircleRegular,
  DismissCircleRegular,
  PeopleTeamRegular,
} from '@fluentui/react-icons';
import { lazy, Suspense, type ReactNode } from 'react';
import type { SwarmView } from '../../../bot/contract/swarm-view.ts';
import { useText } from '../components/Box.tsx';
import { KeptTogether } from '../components/KeptTogether.tsx';
import { useWords } from '../words/use-words.ts';
import { useOnSwarm } from './on-swarm.ts';
import type { Ending } from './ending.ts';
import { useDialog } from './use-dialog.ts';
import { useTimes } from './use-times.ts';
import { useSwarmWords } from './words/index.ts';

const EndDialog = lazy(async () => ({ default: (await import('./EndDialog.tsx')).EndDialog }));

const useStyles = makeStyles({
  root: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    // In line with the boxes under it, however wide the window is.
    padding: `${tokens.spacingVerticalM} max(${tokens.spacingHorizontalXL}, calc((100% - 1120px) / 2 + ${tokens.spacingHorizontalXL}))`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 560px)': {
      position: 'static',
      padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    },
    // Zoomed in, a bar that stays would leave little to read under it.
    '@media (max-height: 480px)': { position: 'static' },
  },
  words: { flex: '1 1 320px', display: 'grid', gap: '2px', minWidth: 0, overflowWrap: 'anywhere' },
  title: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    textWrap: 'balance',
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  },
});

type Props = { asOf: number; isStale: boolean; children: ReactNode };

/** @param props.children what has to be known wherever on the page one is */
export function StateBar({ asOf, isStale, children }: Props) {
  const { view } = useOnSwarm();
  const styles = useStyles();
  const text = useText();
  const words = useSwarmWords();
  const times = useTimes();
  const { case: about, code, agent, openedAt, reactivated } = view;
  const at = times.exact(asOf);
  return (
    <header className={styles.root}>
      <div className={styles.words}>
        <div className={styles.line}>
          <StateBadge state={view.state} />
          <span className={text.quiet}>
            <KeptTogether whole={about.number}>
              {words.stateLine(about.number, code, times.zoned(openedAt), agent)}
            </KeptTogether>
          </span>
        </div>
        <h1 className={styles.title}>{about.title}</h1>
        <span className={mergeClasses(text.quiet, text.small)}>
          {isStale || view.state !== 'active' ? words.asOf(at) : words.liveAsOf(at)}
          {reactivated && ` · ${words.reactivatedBy(reactivated.by, times.short(reactivated.at))}`}
        </span>
      </div>
      {view.me.isMember && <Buttons />}
      {children}
    </header>
  );
}

function Buttons() {
  const { view, blocked } = useOnSwarm();
  const styles = useStyles();
  const words = useSwarmWords();
  const { what: ending, open, home, trigger, ...dialogue } = useDialog<Ending>();
  const may = { disabledFocusable: blocked !== undefined, title: blocked, ...trigger };
  const wants = (what: Ending) => () => {
    open(what);
  };
  return (
    <div className={styles.line} ref={home}>
      {view.state === 'active' ? (
        <>
          <Button
            appearance="primary"
            icon={<CheckmarkCircleRegular />}
            onClick={wants('resolve')}
            {...may}
          >
            {words.resolve}
          </Button>
          <Button onClick={wants('cancel')} {...may}>
            {words.cancelSwarm}
          </Button>
        </>
      ) : (
        <Button icon={<ArrowUndoRegular />} onClick={wants('reactivate')} {...may}>
          {words.reactivate}
        </Button>
      )}
      {view.chatUrl !== undefined && (
        <Button as="a" icon={<ChatRegular />} href={view.chatUrl} target="_blank" rel="noreferrer">
          {words.openChat}
        </Button>
      )}
      {ending && (
        <Suspense>
          <EndDialog ending={ending} {...dialogue} />
        </Suspense>
      )}
    </div>
  );
}

function StateBadge({ state }: { state: SwarmView['state'] }) {
  const words = useWords().states[state];
  switch (state) {
    case 'active':
      return (
        <Badge appearance="tint" color="brand" icon={<PeopleTeamRegular />}>
          {words}
        </Badge>
      );
    case 'resolved':
      return (
        <Badge appearance="tint" color="success" icon={<CheckmarkCircleRegular />}>
          {words}
        </Badge>
      );
    case 'cancelled':
      return (
        <Badge appearance="outline" color="informative" icon={<DismissCircleRegular />}>
          {words}
        </Badge>
      );
  }
}
