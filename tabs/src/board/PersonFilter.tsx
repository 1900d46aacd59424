import { Button, makeStyles } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { useOnBoard } from './on-board.ts';
import { overloadedId } from './Overloaded.tsx';
import { useBoardWords } from './words/index.ts';

const useStyles = makeStyles({ root: { minWidth: 0, overflowWrap: 'anywhere' } });

/** Whose swarms are shown, until it is pressed. */
export function PersonFilter({ name }: { name: string | undefined }) {
  const styles = useStyles();
  const words = useBoardWords();
  const { go } = useOnBoard();
  const place = useRef<HTMLSpanElement>(null);
  // Who came by a name below the list goes on above it, where the answer is.
  useEffect(() => {
    const from = document.activeElement?.closest(`#${overloadedId}`);
    if (from) place.current?.querySelector('button')?.focus();
  }, []);
  return (
    <span ref={place}>
      <Button
        className={styles.root}
        icon={<DismissRegular />}
        iconPosition="after"
        aria-label={words.removePerson(name)}
        onClick={({ currentTarget }) => {
          // The button goes: the keyboard stays among the filters.
          currentTarget.closest('search')?.querySelector('input')?.focus();
          go({ person: '' });
        }}
      >
        {words.withPerson(name)}
      </Button>
    </span>
  );
}
