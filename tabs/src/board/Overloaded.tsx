import { Badge, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { PeopleTeamRegular } from '@fluentui/react-icons';
import type { BoardView } from '../../../bot/contract/board-view.ts';
import { Box } from '../components/Box.tsx';
import { swarmsOfPerson } from './address.ts';
import { useOnBoard } from './on-board.ts';
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
  person: { minHeight: '32px' },
});

export const overloadedId = 'overloaded';

/** Who has more than they should, each with the way to their swarms. */
export function Overloaded({ view }: { view: BoardView }) {
  const styles = useStyles();
  const looks = useBoardStyles();
  const words = useBoardWords();
  const { overloaded: most } = words.definitions;
  return (
    <div id={overloadedId}>
      <Box title={words.overloadedTitle}>
        <ul className={styles.people}>
          {view.overloaded.map((one) => (
            <li key={one.id}>
              <Person person={one} />
            </li>
          ))}
        </ul>
        <p
          className={looks.quiet}
        >{`${most(view.targets.swarmsAtOnce)} ${words.overloadedHint}`}</p>
      </Box>
    </div>
  );
}

/** A link, so that its address can be sent to somebody. */
function Person({ person }: { person: BoardView['overloaded'][number] }) {
  const styles = useStyles();
  const looks = useBoardStyles();
  const words = useBoardWords();
  const { address, go } = useOnBoard();
  const { id, name, swarms } = person;
  return (
    <Link
      href={`?person=${encodeURIComponent(id)}`}
      className={mergeClasses(looks.line, styles.person)}
      aria-current={address.person === id ? 'true' : undefined}
      onClick={(event) => {
        event.preventDefault();
        go(swarmsOfPerson(address, id));
      }}
    >
      <span className={looks.strong}>{name}</span>
      <Badge appearance="tint" color="warning" icon={<PeopleTeamRegular />}>
        {words.swarmsOf(swarms)}
      </Badge>
    </Link>
  );
}
