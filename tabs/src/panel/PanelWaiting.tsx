import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useWords } from '../words/use-words.ts';

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalL, padding: tokens.spacingHorizontalM },
});

/** What comes soon needs no picture of waiting. */
const afterMs = 300;

/** The boxes that will be there, once it takes long enough to be noticed. */
export function PanelWaiting() {
  const styles = useStyles();
  const words = useWords();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setLong(true);
    }, afterMs);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  if (!isLong) return null;
  return (
    <Skeleton className={styles.root} aria-label={words.loading}>
      <SkeletonItem size={24} />
      <SkeletonItem size={96} />
      <SkeletonItem size={64} />
      <SkeletonItem size={32} />
    </Skeleton>
  );
}
