import { Badge, Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ChatRegular,
  CheckmarkCircleRegular,
  DismissCircleRegular,
  PeopleTeamRegular,
} from '@fluentui/react-icons';
import type { SwarmView } from '../../../bot/contract/swarm-view.ts';
import { useText } from '../components/Box.tsx';
import { exactTime, zonedTime } from '../times.ts';
import { stateWords } from './words.ts';

const useStyles = makeStyles({
  root: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 560px)': {
      position: 'static',
      padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    },
  },
  words: { flex: '1 1 260px', display: 'grid', gap: '2px', minWidth: 0 },
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

export function StateBar(props: { view: SwarmView; asOf: number; isStale: boolean }) {
  const { view, asOf, isStale } = props;
  const styles = useStyles();
  const text = useText();
  return (
    <header className={styles.root}>
      <div className={styles.words}>
        <div className={styles.line}>
          <StateBadge state={view.state} />
          <span className={text.quiet}>
            {view.case.number} · {view.code} · opened {zonedTime(view.openedAt)} by {view.agent}
          </span>
        </div>
        <h1 className={styles.title}>{view.case.title}</h1>
      </div>
      <span className={mergeClasses(text.quiet, text.small)}>
        {isStale || view.state !== 'active' ? 'As of' : 'Live, as of'} {exactTime(asOf)}
      </span>
      {view.chatUrl !== undefined && view.me.isMember && (
        <Button
          as="a"
          appearance="primary"
          icon={<ChatRegular />}
          href={view.chatUrl}
          target="_blank"
          rel="noreferrer"
        >
          Open chat
        </Button>
      )}
    </header>
  );
}

function StateBadge({ state }: { state: SwarmView['state'] }) {
  const words = stateWords[state];
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
