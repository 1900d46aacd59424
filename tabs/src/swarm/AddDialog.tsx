import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type SyntheticEvent } from 'react';
import type { PeopleFound } from '../../../bot/contract/swarm-view.ts';
import { useText } from '../components/Box.tsx';
import { Asking } from './Asking.tsx';
import { useOnSwarm } from './on-swarm.ts';
import { unchanged } from './optimistic.ts';
import type { Dialogue } from './use-dialog.ts';
import { useSwarmWords } from './words/index.ts';

const useStyles = makeStyles({
  search: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalS },
  field: { flex: '1 1 180px' },
  found: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    minHeight: '44px',
  },
});

type Found = 'nothing' | 'looking' | 'no-answer' | PeopleFound['people'];

/** Somebody is brought in by name, as people do in a Teams chat. */
export function AddDialog(dialogue: Dialogue) {
  const styles = useStyles();
  const text = useText();
  const words = useSwarmWords();
  const { calls, act } = useOnSwarm();
  const [name, setName] = useState('');
  const [found, setFound] = useState<Found>('nothing');
  const look = (event: SyntheticEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    setFound('looking');
    calls.findPeople(name.trim()).then(
      ({ people }) => {
        setFound(people);
      },
      () => {
        setFound('no-answer');
      },
    );
  };
  const { onClose } = dialogue;
  return (
    <Asking
      {...dialogue}
      title={words.addTitle}
      actions={<Button onClick={onClose}>{words.notNow}</Button>}
    >
      <p className={text.quiet}>{words.addHint}</p>
      <form className={styles.search} onSubmit={look}>
        <Field label={words.addWho} className={styles.field}>
          <Input
            value={name}
            onChange={(_, { value }) => {
              setName(value);
            }}
          />
        </Field>
        <Button type="submit">{words.find}</Button>
      </form>
      <div role="status">
        <Results
          found={found}
          onAdd={(person) => {
            onClose();
            setFound('nothing');
            setName('');
            void act({
              patch: unchanged,
              send: () => calls.addPerson(person.id),
              done: words.youAdded(person.name),
            });
          }}
        />
      </div>
    </Asking>
  );
}

type Person = PeopleFound['people'][number];

function Results({ found, onAdd }: { found: Found; onAdd: (person: Person) => void }) {
  const styles = useStyles();
  const text = useText();
  const words = useSwarmWords();
  if (found === 'nothing') return null;
  if (found === 'looking') return <p className={text.quiet}>{words.finding}</p>;
  if (found === 'no-answer') return <p>{words.noAnswer}</p>;
  if (found.length === 0) return <p>{words.foundNobody}</p>;
  return (
    <ul className={text.list}>
      {found.map((person) => (
        <li key={person.id} className={styles.found}>
          <span>{person.name}</span>
          {person.isIn ? (
            <span className={text.quiet}>{words.isIn}</span>
          ) : (
            <Button
              onClick={() => {
                onAdd(person);
              }}
            >
              {words.add(person.name)}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
