import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { BoardSwarmView } from '../../../bot/contract/board-view.ts';
import { KeptTogether } from '../components/KeptTogether.tsx';
import { ActMenu } from './ActMenu.tsx';
import {
  Age,
  ColumnName,
  Customer,
  FirstExpert,
  People,
  RiskBadge,
  Undelivered,
  Worries,
} from './cells.tsx';
import { Name } from './SwarmTable.tsx';
import { useBoardStyles } from './use-board-styles.ts';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    minWidth: 0,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
    justifyItems: 'start',
  },
  top: { justifyContent: 'space-between', justifySelf: 'stretch' },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(88px, auto) minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
  },
  pair: { display: 'contents' },
  name: { display: 'inline-block', minHeight: '24px', lineHeight: '24px' },
});

/** On a phone: the same, one under the other. */
export function SwarmCards({ swarms }: { swarms: readonly BoardSwarmView[] }) {
  const looks = useBoardStyles();
  return (
    <ul className={looks.list}>
      {swarms.map((swarm) => (
        <li key={swarm.id}>
          <SwarmCard swarm={swarm} />
        </li>
      ))}
    </ul>
  );
}

function SwarmCard({ swarm }: { swarm: BoardSwarmView }) {
  const styles = useStyles();
  const looks = useBoardStyles();
  return (
    <article className={styles.card}>
      <div className={mergeClasses(looks.line, styles.top)}>
        <RiskBadge swarm={swarm} />
        <ActMenu swarm={swarm} />
      </div>
      <h3 className={looks.strong}>
        <Name swarm={swarm} className={styles.name} />
      </h3>
      <span className={mergeClasses(looks.small, looks.quiet)}>
        <KeptTogether>{swarm.case.number}</KeptTogether> · {swarm.code}
      </span>
      <Worries swarm={swarm} />
      <Undelivered swarm={swarm} />
      <dl className={styles.facts}>
        <Fact name="age">
          <Age swarm={swarm} />
        </Fact>
        <Fact name="firstExpert">
          <FirstExpert swarm={swarm} />
        </Fact>
        <Fact name="people">
          <People swarm={swarm} />
        </Fact>
        <Fact name="customer">
          <Customer swarm={swarm} />
        </Fact>
      </dl>
    </article>
  );
}

function Fact({
  name,
  children,
}: {
  name: 'age' | 'firstExpert' | 'people' | 'customer';
  children: ReactNode;
}) {
  const styles = useStyles();
  const looks = useBoardStyles();
  return (
    <div className={styles.pair}>
      <dt className={looks.quiet}>
        <ColumnName name={name} />
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
