import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalL, padding: tokens.spacingHorizontalXXL },
  bar: { width: '60%' },
});

/** What comes soon needs no picture of waiting. */
const afterMs = 300;

/** The boxes that will be there, once it takes long enough to be noticed. */
export function Waiting() {
  const styles = useStyles();
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
    <Skeleton className={styles.root} aria-label="Fetching the swarm">
      <SkeletonItem size={32} className={styles.bar} />
      <SkeletonItem size={64} />
      <SkeletonItem size={128} />
      <SkeletonItem size={128} />
    </Skeleton>
  );
}
