import {
  makeStyles,
  mergeClasses,
  Skeleton,
  SkeletonItem,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalL },
  page: { padding: tokens.spacingHorizontalXXL },
  narrow: { padding: tokens.spacingHorizontalM },
  bar: { width: '60%' },
});

/** What comes soon needs no picture of waiting. */
const afterMs = 300;

const shapes = {
  page: [32, 64, 128, 128],
  narrow: [24, 96, 64, 32],
} as const;

type Props = {
  /** Said to who does not see the boxes. */
  label: string;
  shape: keyof typeof shapes;
};

/** The boxes that will be there, once it takes long enough to be noticed. */
export function Waiting({ label, shape }: Props) {
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
    <Skeleton className={mergeClasses(styles.root, styles[shape])} aria-label={label}>
      {shapes[shape].map((size, place) => (
        <SkeletonItem
          key={place}
          size={size}
          {...(shape === 'page' && place === 0 && { className: styles.bar })}
        />
      ))}
    </Skeleton>
  );
}
