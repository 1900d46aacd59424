import {
  Badge,
  Button,
  makeStyles,
  mergeClasses,
  Skeleton,
  SkeletonItem,
  tokens,
} from '@fluentui/react-components';
import {
  ArrowLeftRegular,
  ChatRegular,
  CheckmarkCircleRegular,
  ImportantFilled,
  PeopleTeamAddRegular,
} from '@fluentui/react-icons';
import { useState } from 'react';
import { caseQuery } from '../api/queries.ts';
import type { CaseDetail } from '../api/types.ts';
import { useResource } from '../api/use-resource.ts';
import { CaseNumbers } from '../parts/CaseNumbers.tsx';
import { usePanes, wide } from '../parts/panes.ts';
import { TroubleBar } from '../parts/TroubleBar.tsx';
import { useRoute } from '../use-route.ts';
import { CaseFacts } from './CaseFacts.tsx';
import { CaseNotes } from './CaseNotes.tsx';
import { CaseSwarms } from './CaseSwarms.tsx';
import { CreateSwarm } from './CreateSwarm.tsx';
import { activeSwarm } from './case-words.ts';

const useStyles = makeStyles({
  root: { flexGrow: 1, minHeight: 0, overflowY: 'auto', containerType: 'inline-size' },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 860px)': {
      padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    },
    '@media (max-height: 700px)': { position: 'static' },
  },
  words: { flex: '1 1 240px', minWidth: 0, display: 'grid', gap: tokens.spacingVerticalXS },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    letterSpacing: '-0.012em',
    textWrap: 'balance',
    '@media (max-width: 560px)': {
      fontSize: tokens.fontSizeBase500,
      lineHeight: tokens.lineHeightBase500,
    },
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground3,
  },
  number: { fontVariantNumeric: 'tabular-nums' },
  body: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingHorizontalXXL,
    padding: tokens.spacingHorizontalXXL,
    maxWidth: '1240px',
    '@media (max-width: 860px)': { padding: tokens.spacingHorizontalM },
    [wide]: { gridTemplateColumns: 'minmax(0, 1fr) 360px' },
  },
  main: { display: 'grid', alignContent: 'start', gap: tokens.spacingVerticalXXL, minWidth: 0 },
  side: { display: 'grid', alignContent: 'start', gap: tokens.spacingVerticalXXL, minWidth: 0 },
  /** The form that is being filled comes first where there is one column. */
  first: { order: -1, [wide]: { order: 0 } },
  waiting: { display: 'grid', gap: tokens.spacingVerticalL, padding: tokens.spacingHorizontalXXL },
});

export function CaseForm({ caseId }: { caseId: string }) {
  const styles = useStyles();
  const { data: detail, trouble } = useResource(caseQuery(caseId));
  if (!detail) {
    return trouble ? (
      <TroubleBar trouble={trouble} />
    ) : (
      <Skeleton className={styles.waiting} aria-label="Fetching the case">
        <SkeletonItem size={32} style={{ width: '60%' }} />
        <SkeletonItem size={96} />
        <SkeletonItem size={96} />
      </Skeleton>
    );
  }
  return <Loaded detail={detail} />;
}

function Loaded({ detail }: { detail: CaseDetail }) {
  const styles = useStyles();
  const [isAsking, setAsking] = useState(false);
  const close = () => {
    setAsking(false);
  };
  return (
    <div className={styles.root}>
      <Head
        detail={detail}
        isAsking={isAsking}
        onAsk={() => {
          setAsking(true);
        }}
      />
      <div className={styles.body}>
        <div className={styles.main}>
          <CaseSwarms detail={detail} />
          <CaseNotes detail={detail} />
        </div>
        <div className={mergeClasses(styles.side, isAsking && styles.first)}>
          {isAsking && <CreateSwarm detail={detail} onClose={close} />}
          <CaseFacts detail={detail} />
        </div>
      </div>
    </div>
  );
}

function Head(props: { detail: CaseDetail; isAsking: boolean; onAsk: () => void }) {
  const { detail, isAsking, onAsk } = props;
  const styles = useStyles();
  const panes = usePanes();
  const [, go] = useRoute();
  const running = activeSwarm(detail);
  return (
    <header className={styles.head}>
      <Button
        appearance="subtle"
        className={panes.back}
        icon={<ArrowLeftRegular />}
        aria-label="Back to the cases"
        onClick={() => {
          go({ selected: undefined });
        }}
      />
      <div className={styles.words}>
        <div className={styles.line}>
          <span className={styles.number}>
            <CaseNumbers>{`${detail.number} · ${detail.customer}`}</CaseNumbers>
          </span>
          <StatusBadge detail={detail} />
          {detail.priority === 'High' && (
            <Badge appearance="tint" color="danger" icon={<ImportantFilled />}>
              High priority
            </Badge>
          )}
        </div>
        <h2 className={styles.title}>{detail.title}</h2>
      </div>
      {running && running.chatId !== '' && (
        <Button
          appearance={isAsking ? 'secondary' : 'primary'}
          icon={<ChatRegular />}
          onClick={() => {
            go({ view: 'teams', selected: running.chatId });
          }}
        >
          Open chat
        </Button>
      )}
      {detail.isOpen && !isAsking && (
        <Button
          appearance={running ? 'secondary' : 'primary'}
          icon={<PeopleTeamAddRegular />}
          onClick={onAsk}
        >
          Create swarm
        </Button>
      )}
    </header>
  );
}

function StatusBadge({ detail }: { detail: CaseDetail }) {
  return detail.isOpen ? (
    <Badge appearance="tint" color="brand">
      {detail.status}
    </Badge>
  ) : (
    <Badge appearance="tint" color="success" icon={<CheckmarkCircleRegular />}>
      {detail.status}
    </Badge>
  );
}
