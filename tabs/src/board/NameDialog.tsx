import { Button, Field, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { BoardPeopleView, BoardPersonView } from '../../../bot/contract/board-view.ts';
import { Asking } from '../swarm/Asking.tsx';
import type { Dialogue } from '../swarm/use-dialog.ts';
import { useWords } from '../words/use-words.ts';
import { useOnBoard, type Asked } from './on-board.ts';
import { useBoardStyles } from './use-board-styles.ts';
import { useBoardWords } from './words/index.ts';

const useStyles = makeStyles({
  search: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalS },
  field: { flex: '1 1 180px' },
  person: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    minHeight: '44px',
  },
  about: { display: 'grid', flex: '1 1 160px', minWidth: 0 },
});

type Found = 'looking' | 'no-answer' | BoardPeopleView['people'];

/** Who knows it, the freest first; or anybody else, by name. */
export function NameDialog({ swarm, ...dialogue }: Dialogue & { swarm: Asked['swarm'] }) {
  const styles = useStyles();
  const looks = useBoardStyles();
  const words = useBoardWords();
  const [name, setName] = useState('');
  const [asked, setAsked] = useState('');
  const found = usePeople(swarm.id, asked, dialogue.isOpen);
  return (
    <Asking
      {...dialogue}
      title={words.nameTitle(swarm.code)}
      actions={<Button onClick={dialogue.onClose}>{words.notNow}</Button>}
    >
      <p className={looks.quiet}>{words.nameHint}</p>
      <div role="status">
        <Results
          found={found}
          isSearch={asked !== ''}
          swarm={swarm}
          onNamed={() => {
            dialogue.onClose();
            setAsked('');
            setName('');
          }}
        />
      </div>
      <form
        className={styles.search}
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(name.trim());
        }}
      >
        <Field label={words.findSomebody} className={styles.field}>
          <Input
            value={name}
            maxLength={100}
            onChange={(_, { value }) => {
              setName(value);
            }}
          />
        </Field>
        <Button type="submit">{words.find}</Button>
      </form>
    </Asking>
  );
}

/** Read anew each time it is opened: who is free changes. */
function usePeople(swarmId: string, text: string, isOpen: boolean): Found {
  const { client } = useOnBoard();
  const [found, setFound] = useState<Found>('looking');
  useEffect(() => {
    if (!isOpen) return undefined;
    let isWanted = true;
    setFound('looking');
    const query = text === '' ? '' : `?q=${encodeURIComponent(text)}`;
    const path = `/api/v1/board/swarms/${encodeURIComponent(swarmId)}/people${query}`;
    client.get<BoardPeopleView>(path).then(
      ({ people }) => {
        if (isWanted) setFound(people);
      },
      () => {
        if (isWanted) setFound('no-answer');
      },
    );
    return () => {
      isWanted = false;
    };
  }, [client, swarmId, text, isOpen]);
  return found;
}

type ResultsProps = {
  found: Found;
  isSearch: boolean;
  swarm: Asked['swarm'];
  onNamed: () => void;
};

function Results({ found, isSearch, swarm, onNamed }: ResultsProps) {
  const looks = useBoardStyles();
  const words = useBoardWords();
  const { act } = useOnBoard();
  if (found === 'looking') return <p className={looks.quiet}>{words.looking}</p>;
  if (found === 'no-answer') return <p>{words.noAnswer}</p>;
  if (found.length === 0) return <p>{isSearch ? words.foundNobody : words.nobodyKnows}</p>;
  return (
    <ul className={looks.list}>
      {found.map((person) => (
        <Person
          key={person.id}
          person={person}
          onName={() => {
            onNamed();
            const { id: personId, name } = person;
            void act({ kind: 'name', id: swarm.id, code: swarm.code, name, body: { personId } });
          }}
        />
      ))}
    </ul>
  );
}

function Person({ person, onName }: { person: BoardPersonView; onName: () => void }) {
  const styles = useStyles();
  const looks = useBoardStyles();
  const all = useWords();
  const words = useBoardWords();
  const { blocked } = useOnBoard();
  const about = [
    ...person.skills.map(({ name, level }) => words.knows(name, level)),
    person.presence && all.presence[person.presence],
    person.swarms === undefined || person.swarms === 0 ? '' : words.inSwarms(person.swarms),
    person.isAsked ? words.isAsked : '',
  ].filter((one) => one !== undefined && one !== '');
  return (
    <li className={styles.person}>
      <span className={styles.about}>
        <span className={looks.strong}>{person.name}</span>
        <span className={mergeClasses(looks.small, looks.quiet)}>{about.join(' · ')}</span>
      </span>
      <Button disabledFocusable={blocked !== undefined} onClick={onName}>
        {words.nameThem(person.name)}
      </Button>
    </li>
  );
}
