import {
  Avatar,
  Badge,
  Button,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import {
  CheckmarkCircleRegular,
  PersonAddRegular,
  PersonClockRegular,
} from '@fluentui/react-icons';
import { lazy, Suspense, type JSX } from 'react';
import { Box, useText } from '../components/Box.tsx';
import { useOnSwarm } from './on-swarm.ts';
import { useDialog } from './use-dialog.ts';
import { useTimes } from './use-times.ts';
import { useSwarmWords } from './words/index.ts';

const AddDialog = lazy(async () => ({ default: (await import('./AddDialog.tsx')).AddDialog }));

const useStyles = makeStyles({
  person: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    minHeight: '44px',
  },
  words: { display: 'grid' },
  part: { display: 'grid', gap: tokens.spacingVerticalXS },
});

/** Who is in, who is asked, and why each; who said no is nobody's business. */
export function PeopleBox() {
  const text = useText();
  const words = useSwarmWords();
  const times = useTimes();
  const { view, blocked } = useOnSwarm();
  const { what: wasOpened, open, home, trigger, ...dialogue } = useDialog<true>();
  return (
    <Box title={words.people}>
      <ul className={text.list}>
        {view.people.map((one) => (
          <Somebody
            key={one.seat}
            name={one.name}
            about={one.skills.length > 0 ? one.skills.join(', ') : words.roles[one.role]}
            why={one.why}
            badge={
              <Badge appearance="tint" color="success" icon={<CheckmarkCircleRegular />}>
                {words.here}
              </Badge>
            }
          />
        ))}
        {view.asked.map((one) => (
          <Somebody
            key={`asked ${one.name}`}
            name={one.name}
            about={words.askedSince(one.skills.join(', '), times.short(one.since))}
            why={one.why}
            badge={
              <Badge appearance="tint" color="informative" icon={<PersonClockRegular />}>
                {words.asked}
              </Badge>
            }
          />
        ))}
      </ul>
      <NobodyAsked />
      <NotAsked />
      {view.me.isMember && view.state === 'active' && (
        <div ref={home}>
          <Button
            icon={<PersonAddRegular />}
            disabledFocusable={blocked !== undefined}
            onClick={() => {
              open(true);
            }}
            {...trigger}
          >
            {words.addSomeone}
          </Button>
        </div>
      )}
      {wasOpened && (
        <Suspense>
          <AddDialog {...dialogue} />
        </Suspense>
      )}
    </Box>
  );
}

/** Without a subject nobody is looked for: that is for somebody here to do. */
function NobodyAsked() {
  const text = useText();
  const words = useSwarmWords();
  const { people, asked, skills, state } = useOnSwarm().view;
  const isAlone = asked.length === 0 && !people.some((one) => one.role === 'expert');
  if (state !== 'active' || skills.length > 0 || !isAlone) return null;
  return <p className={text.quiet}>{words.nobodyAsked}</p>;
}

function NotAsked() {
  const styles = useStyles();
  const text = useText();
  const words = useSwarmWords();
  const { notAsked, state } = useOnSwarm().view;
  if (notAsked.length === 0 || state !== 'active') return null;
  return (
    <div className={styles.part}>
      <h3 className={text.strong}>{words.notAsked}</h3>
      <ul className={mergeClasses(text.list, styles.part)}>
        {notAsked.map((one) => (
          <li key={one.name} className={text.quiet}>
            {one.name}: {words.reason(one.why)}
          </li>
        ))}
      </ul>
    </div>
  );
}

type SomebodyProps = { name: string; about: string; why: string | undefined; badge: JSX.Element };

function Somebody({ name, about, why, badge }: SomebodyProps) {
  const styles = useStyles();
  const text = useText();
  const words = useSwarmWords();
  return (
    <li className={styles.person}>
      <Avatar name={name} color="colorful" aria-hidden />
      <span className={styles.words}>
        <span className={text.strong}>{name}</span>
        <span className={mergeClasses(text.quiet, text.small)}>{about}</span>
        {why !== undefined && (
          <span className={mergeClasses(text.quiet, text.small)}>
            {words.whyAsked(words.reason(why))}
          </span>
        )}
      </span>
      {badge}
    </li>
  );
}
