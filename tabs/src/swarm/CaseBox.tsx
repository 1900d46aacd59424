import { makeStyles, tokens } from '@fluentui/react-components';
import type { SwarmView } from '../../../bot/contract/swarm-view.ts';
import { Box } from '../components/Box.tsx';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(72px, auto) minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    '& dt': { color: tokens.colorNeutralForeground3 },
  },
});

/** What of the case everybody here may see. */
export function CaseBox({ view, className }: { view: SwarmView; className?: string }) {
  const styles = useStyles();
  return (
    <Box title="Case" {...(className !== undefined && { className })}>
      <dl className={styles.facts}>
        <dt>Number</dt>
        <dd>{view.case.number}</dd>
        {view.fields.map((field) => (
          <Fact key={field.label} label={field.label} value={field.value} />
        ))}
      </dl>
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
