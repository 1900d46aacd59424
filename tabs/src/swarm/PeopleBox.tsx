import { Avatar, Badge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, PersonClockRegular } from '@fluentui/react-icons';
import type { JSX } from 'react';
import type { SwarmView } from '../../../bot/contract/swarm-view.ts';
import { Box, useText } from '../components/Box.tsx';
import { shortTime } from '../times.ts';
import { roleWords } from './words.ts';

const useStyles = makeStyles({
  person: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
  },
  words: { display: 'grid' },
  part: { display: 'grid', gap: tokens.spacingVerticalXS },
});

/** Who is in, who is asked, and who was not asked and why. */
export function PeopleBox({ view, className }: { view: SwarmView; className?: string }) {
  const styles = useStyles();
  const text = useText();
  return (
    <Box title="People" {...(className !== undefined && { className })}>
      <ul className={text.list}>
        {view.people.map((one) => (
          <Somebody
            key={one.name}
            name={one.name}
            about={one.skills.length > 0 ? one.skills.join(', ') : roleWords[one.role]}
            badge={
              <Badge appearance="tint" color="success" icon={<CheckmarkCircleRegular />}>
                here
              </Badge>
            }
          />
        ))}
        {view.asked.map((one) => (
          <Somebody
            key={one.name}
            name={one.name}
            about={`${one.skills.join(', ')} · since ${shortTime(one.since)}`}
            badge={
              <Badge appearance="tint" color="informative" icon={<PersonClockRegular />}>
                asked
              </Badge>
            }
          />
        ))}
      </ul>
      {view.notAsked.length > 0 && (
        <div className={styles.part}>
          <h3 className={text.strong}>Not asked</h3>
          <ul className={mergeClasses(text.list, styles.part)}>
            {view.notAsked.map((one) => (
              <li key={one.name} className={text.quiet}>
                {one.name}: {one.why}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Box>
  );
}

function Somebody({ name, about, badge }: { name: string; about: string; badge: JSX.Element }) {
  const styles = useStyles();
  const text = useText();
  return (
    <li className={styles.person}>
      <Avatar name={name} color="colorful" aria-hidden />
      <span className={styles.words}>
        <span className={text.strong}>{name}</span>
        <span className={mergeClasses(text.quiet, text.small)}>{about}</span>
      </span>
      {badge}
    </li>
  );
}
