import {
  Link,
  makeStyles,
  mergeClasses,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from '@fluentui/react-components';
import type { BoardSwarmView } from '../../../bot/contract/board-view.ts';
import { ActMenu } from './ActMenu.tsx';
import {
  Age,
  ColumnName,
  Customer,
  FirstExpert,
  People,
  RiskBadge,
  Undelivered,
} from './cells.tsx';
import { useOnBoard } from './on-board.ts';
import { useBoardStyles } from './use-board-styles.ts';
import { useBoardWords } from './words/index.ts';

const useStyles = makeStyles({
  table: {
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    tableLayout: 'fixed',
  },
  row: { minHeight: '40px', ':last-child': { borderBottomStyle: 'none' } },
  cell: { height: '40px', minWidth: 0, overflowWrap: 'anywhere', paddingBlock: '2px' },
  head: {
    paddingBlock: tokens.spacingVerticalXS,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground3,
  },
  risk: { width: '112px' },
  swarm: { width: '32%' },
  age: { width: '116px' },
  expert: { width: '124px' },
  next: { width: '112px' },
  name: { display: 'grid', minWidth: 0 },
  link: {
    display: 'block',
    minHeight: '24px',
    lineHeight: '24px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    minWidth: 0,
  },
});

const columns = ['risk', 'swarm', 'age', 'firstExpert', 'people', 'customer', 'next'] as const;

/** A row of 40 px each; its title opens it. */
export function SwarmTable(props: { swarms: readonly BoardSwarmView[]; describedBy: string }) {
  const styles = useStyles();
  const words = useBoardWords();
  const widths = {
    risk: styles.risk,
    swarm: styles.swarm,
    age: styles.age,
    firstExpert: styles.expert,
    people: undefined,
    customer: undefined,
    next: styles.next,
  };
  return (
    <Table
      noNativeElements={false}
      size="small"
      className={styles.table}
      aria-label={words.list}
      aria-describedby={props.describedBy}
    >
      <TableHeader>
        <TableRow>
          {columns.map((name) => (
            <TableHeaderCell key={name} className={mergeClasses(styles.head, widths[name])}>
              <ColumnName name={name} />
            </TableHeaderCell>
          ))}
        </TableRow>
      </TableHeader>
      <TableBody>
        {props.swarms.map((swarm) => (
          <Row key={swarm.id} swarm={swarm} />
        ))}
      </TableBody>
    </Table>
  );
}

function Row({ swarm }: { swarm: BoardSwarmView }) {
  const styles = useStyles();
  const looks = useBoardStyles();
  return (
    <TableRow className={styles.row}>
      <TableCell className={styles.cell}>
        <RiskBadge swarm={swarm} />
      </TableCell>
      <TableCell className={styles.cell}>
        <span className={styles.name}>
          <Name swarm={swarm} className={styles.link} />
          <span className={mergeClasses(looks.small, looks.quiet, looks.line)}>
            <span className={looks.one}>
              {swarm.case.number} · {swarm.code}
            </span>
            <Undelivered swarm={swarm} />
          </span>
        </span>
      </TableCell>
      <TableCell className={mergeClasses(styles.cell, looks.figures)}>
        <Age swarm={swarm} />
      </TableCell>
      <TableCell className={mergeClasses(styles.cell, looks.figures)}>
        <FirstExpert swarm={swarm} />
      </TableCell>
      <TableCell className={styles.cell}>
        <People swarm={swarm} />
      </TableCell>
      <TableCell className={styles.cell}>
        <Customer swarm={swarm} />
      </TableCell>
      <TableCell className={styles.cell}>
        <ActMenu swarm={swarm} />
      </TableCell>
    </TableRow>
  );
}

/** A link, so that the address of the drawer can be copied. */
export function Name(props: { swarm: BoardSwarmView; className?: string }) {
  const { address, go } = useOnBoard();
  const { swarm } = props;
  return (
    <Link
      href={`?swarm=${encodeURIComponent(swarm.id)}`}
      className={props.className}
      title={swarm.case.title}
      aria-current={address.swarm === swarm.id ? 'true' : undefined}
      onClick={(event) => {
        event.preventDefault();
        go({ swarm: swarm.id });
      }}
    >
      {swarm.case.title === '' ? swarm.code : swarm.case.title}
    </Link>
  );
}
