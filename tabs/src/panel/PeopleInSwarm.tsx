import { Avatar, Badge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircleRegular,
  DismissCircleRegular,
  PersonClockRegular,
} from '@fluentui/react-icons';
import type { JSX } from 'react';
import type { PanelSwarmView } from '../../../bot/contract/panel-view.ts';
import { clockTime } from '../words/times.ts';
import { useWords } from '../words/use-words.ts';
import { usePanelStyles } from './use-panel-styles.ts';

const useStyles = makeStyles({
  person: {
    display: 'grid',
    gridTemplateColumns: '28px minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '44px',
  },
  words: { display: 'grid', minWidth: 0 },
});

/** Who came, who is asked, who cannot, and what happens if nobody does. */
export function PeopleInSwarm({ view }: { view: PanelSwarmView }) {
  const look = usePanelStyles();
  const words = useWords();
  const time = (at: string) => clockTime(words.locale, at);
  const experts = view.people.filter((one) => one.role === 'expert');
  return (
    <section className={look.part} aria-label={words.people}>
      <h2 className={look.heading}>{words.people}</h2>
      <ul className={look.list}>
        {experts.map((one) => (
          <Somebody
            key={one.name}
            name={one.name}
            about={one.skills.join(', ')}
            badge={<Joined />}
          />
        ))}
        {view.asked.map((one) => (
          <Somebody
            key={one.name}
            name={one.name}
            about={`${one.skills.join(', ')} · ${words.someoneElseAt(time(one.answerBy))}`}
            badge={<Asked />}
          />
        ))}
        {view.declined.map((one) => (
          <Somebody
            key={one.name}
            name={one.name}
            about={words.reasons[one.reason]}
            badge={<Declined />}
          />
        ))}
      </ul>
      <Nobody view={view} joined={experts.length} />
      <Waiting view={view} joined={experts.length} />
    </section>
  );
}

/** Where nobody is in the list: why, and what one can do about it. */
function Nobody({ view, joined }: { view: PanelSwarmView; joined: number }) {
  const words = useWords();
  if (joined + view.asked.length + view.declined.length > 0) return null;
  if (view.skills.length === 0) return <p>{words.nobodyAsked}</p>;
  const isLooking = view.skills.some((one) => one.status === 'searching');
  return isLooking && <p>{words.lookingForPeople}</p>;
}

/** A guarantee rather than a hope: who is next, when, and who knows if there is nobody. */
function Waiting({ view, joined }: { view: PanelSwarmView; joined: number }) {
  const look = usePanelStyles();
  const words = useWords();
  const first = view.asked.map((one) => one.answerBy).sort()[0];
  const [next] = view.next;
  const nobody = view.skills.filter((one) => one.status === 'nobody').map((one) => one.name);
  return (
    <>
      {joined === 0 && first !== undefined && (
        <p className={look.quiet}>
          {words.nobodyYet}
          {next !== undefined && ` ${words.nextIs(next, clockTime(words.locale, first))}`}
        </p>
      )}
      {nobody.length > 0 && <p>{words.nobodyFor(words.list(nobody))}</p>}
    </>
  );
}

function Somebody({ name, about, badge }: { name: string; about: string; badge: JSX.Element }) {
  const styles = useStyles();
  const look = usePanelStyles();
  return (
    <li className={styles.person}>
      <Avatar name={name} size={28} color="colorful" aria-hidden />
      <span className={styles.words}>
        <span className={look.strong}>{name}</span>
        <span className={mergeClasses(look.quiet, look.small)}>{about}</span>
      </span>
      {badge}
    </li>
  );
}

function Joined() {
  return (
    <Badge appearance="tint" color="success" icon={<CheckmarkCircleRegular />}>
      {useWords().joined}
    </Badge>
  );
}

function Asked() {
  return (
    <Badge appearance="tint" color="informative" icon={<PersonClockRegular />}>
      {useWords().asked}
    </Badge>
  );
}

function Declined() {
  return (
    <Badge appearance="outline" color="informative" icon={<DismissCircleRegular />}>
      {useWords().declined}
    </Badge>
  );
}
