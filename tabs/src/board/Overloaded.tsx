import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import { PeopleTeamRegular } from '@fluentui/react-icons';
import type { BoardView } from '../../../bot/contract/board-view.ts';
import { Box } from '../components/Box.tsx';
import { useBoardStyles } from './use-board-styles.ts';
import { useBoardWords } from './words/index.ts';

const useStyles = makeStyles({
  people: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}`,
    padding: 0,
    listStyleType: 'none',
  },
});

/** Who has more than they should: nobody is asked less because somebody did not look. */
export function Overloaded({ view }: { view: BoardView }) {
  const styles = useStyles();
  const looks = useBoardStyles();
  const words = useBoardWords();
  return (
    <Box title={words.overloadedTitle}>
      <ul className={styles.people}>
        {view.overloaded.map((one, place) => (
          <li key={place} className={looks.line}>
            <span className={looks.strong}>{one.name}</span>
            <Badge appearance="tint" color="warning" icon={<PeopleTeamRegular />}>
              {words.swarmsOf(one.swarms)}
            </Badge>
          </li>
        ))}
      </ul>
      <p className={looks.quiet}>{words.definitions.overloaded(view.targets.swarmsAtOnce)}</p>
    </Box>
  );
}
