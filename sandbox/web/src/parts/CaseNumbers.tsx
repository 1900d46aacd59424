import { makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({ whole: { whiteSpace: 'nowrap' } });

/** Numbers as Dynamics gives them: CAS-01018, CAS-01018-B4T2X1. */
const caseNumber = /\b[A-Z]{2,}-\d+(?:-\w+)*/g;

/** A text in which no case number is torn at its hyphens. */
export function CaseNumbers({ children }: { children: string }) {
  const styles = useStyles();
  const between = children.split(caseNumber);
  const numbers = children.match(caseNumber) ?? [];
  return between.map((text, place) => (
    <span key={place}>
      {text}
      <span className={styles.whole}>{numbers[place]}</span>
    </span>
  ));
}
