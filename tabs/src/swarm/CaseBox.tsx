import { makeStyles, tokens } from '@fluentui/react-components';
import { Box } from '../components/Box.tsx';
import { KeptTogether } from '../components/KeptTogether.tsx';
import { CaseWay } from './CaseWay.tsx';
import { useOnSwarm } from './on-swarm.ts';
import { useSwarmWords } from './words/index.ts';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(72px, auto) minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    '& dt': { color: tokens.colorNeutralForeground3 },
  },
});

/** What of the case everybody here may see. */
export function CaseBox() {
  const styles = useStyles();
  const words = useSwarmWords();
  const { view } = useOnSwarm();
  return (
    <Box title={words.case}>
      <dl className={styles.facts}>
        <dt>{words.caseNumber}</dt>
        <dd>
          <KeptTogether>{view.case.number}</KeptTogether>
        </dd>
        {view.fields.map((field) => (
          <Fact key={field.label} label={words.field(field.label)} value={field.value} />
        ))}
      </dl>
      <CaseWay />
    </Box>
  );
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  );
}
