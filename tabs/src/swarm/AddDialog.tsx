import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import type { PeopleFound } from '../../../bot/contract/swarm-view.ts';
import { useText } from '../components/Box.tsx';
import { useOnSwarm } from './on-swarm.ts';
import { unchanged } from './optimistic.ts';
import { useSwarmWords } from './words/index.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM },
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
export function AddDialog({ onClose }: { onClose: () => void }) {
  const styles = useStyles();
  const text = useText();
  const words = useSwarmWords();
  const { calls, act } = useOnSwarm();
  const [name, setName] = useState('');
  const [found, setFound] = useState<Found>('nothing');
  const look = (event: FormEvent) => {
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
  return (
    <Dialog
      open
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.addTitle}</DialogTitle>
          <DialogContent className={styles.form}>
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
                  void act({
                    patch: unchanged,
                    send: () => calls.addPerson(person.id),
                    done: words.youAdded(person.name),
                  });
                }}
              />
            </div>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{words.notNow}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
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
