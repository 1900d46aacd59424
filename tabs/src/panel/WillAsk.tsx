import { Button, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import type { SuggestionView } from '../../../bot/contract/panel-view.ts';
import { useWords } from '../words/use-words.ts';
import { usePanelStyles } from './use-panel-styles.ts';
import type { Suggested } from './use-suggestion.ts';

type Props = { suggested: Suggested; hasSubjects: boolean };

/** Who would be asked, and why they. */
export function WillAsk({ suggested: { view, isLooking }, hasSubjects }: Props) {
  const look = usePanelStyles();
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  if (!view) return isLooking ? <p className={look.quiet}>{words.lookingForPeople}</p> : null;
  if (!hasSubjects) return null;
  const { people, unmatched } = view;
  return (
    <section aria-label={words.willAsk} aria-busy={isLooking} className={look.list}>
      {people.length === 0 ? (
        <p>{words.willAskNobody}</p>
      ) : (
        <div className={look.row}>
          <span className={look.grow}>
            <span className={look.quiet}>{words.willAsk}: </span>
            <span className={look.strong}>{words.list(people.map((one) => one.name))}</span>
          </span>
          <Button
            size="small"
            appearance="subtle"
            aria-expanded={isOpen}
            onClick={() => {
              setOpen(!isOpen);
            }}
          >
            {words.why}
          </Button>
        </div>
      )}
      {isOpen && <Reasons view={view} />}
      {people.length > 0 && unmatched.length > 0 && (
        <p className={look.quiet}>{words.unmatched(words.list(unmatched))}</p>
      )}
    </section>
  );
}

function Reasons({ view: { people, others } }: { view: SuggestionView }) {
  const look = usePanelStyles();
  const words = useWords();
  return (
    <ul className={mergeClasses(look.list, look.small)}>
      {people.map(({ name, skills, presence }) => (
        <li key={name}>
          <span className={look.strong}>{name}</span>:{' '}
          {[...skills.map((one) => words.level(one.name, one.level)), words.presence[presence]]
            .filter(Boolean)
            .join(', ')}
        </li>
      ))}
      {others.map(({ name, why }) => (
        <li key={name} className={look.quiet}>
          {name}: {words.whyNot[why]}
        </li>
      ))}
    </ul>
  );
}
