import { makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  // Over `overflow-wrap: anywhere` of what is around it as well.
  whole: { whiteSpace: 'nowrap', overflowWrap: 'normal' },
});

type Props = {
  children: string;
  /** What of it must not be torn; everything when it is not said. */
  whole?: string;
};

/**
 * A case number is one word, whatever hyphens are in it: it stays on one line, and is copied and found as it
 * is written. Within a sentence only the number is kept together.
 */
export function KeptTogether({ children, whole = children }: Props) {
  const styles = useStyles();
  const at = whole === '' ? -1 : children.indexOf(whole);
  if (at < 0) return children;
  return (
    <>
      {children.slice(0, at)}
      <span className={styles.whole}>{whole}</span>
      {children.slice(at + whole.length)}
    </>
  );
}
