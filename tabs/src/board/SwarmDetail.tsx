import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SkillView, SwarmView } from '../../../bot/contract/swarm-view.ts';
import { inWords } from '../swarm/announcements.ts';
import { useTimes } from '../swarm/use-times.ts';
import { useSwarmWords } from '../swarm/words/index.ts';
import { useBoardStyles } from './use-board-styles.ts';
import { useBoardWords, type BoardWords } from './words/index.ts';

const useStyles = makeStyles({
  part: { display: 'grid', gap: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
  prose: { whiteSpace: 'pre-wrap' },
  pair: { display: 'flex', flexWrap: 'wrap', gap: `0 ${tokens.spacingHorizontalS}` },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(48px, auto) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalM,
  },
});

/** What a supervisor needs of a swarm before they act: who asks what, who is there, what happened. */
export function SwarmDetail({ swarm }: { swarm: SwarmView }) {
  const styles = useStyles();
  const words = useBoardWords();
  const said = words.drawer;
  const { resolution, cancellation } = swarm;
  return (
    <>
      {resolution && (
        <Part title={said.answer}>
          <p className={styles.prose}>{resolution.text}</p>
        </Part>
      )}
      {cancellation && (
        <Part title={said.cancelled}>
          <p className={styles.prose}>{cancellation.reason}</p>
        </Part>
      )}
      <Part title={said.question}>
        <p className={styles.prose}>{swarm.request}</p>
      </Part>
      {swarm.stepsTried !== '' && (
        <Part title={said.tried}>
          <p className={styles.prose}>{swarm.stepsTried}</p>
        </Part>
      )}
      {swarm.skills.length > 0 && <Subjects swarm={swarm} />}
      <People swarm={swarm} />
      <Timeline swarm={swarm} />
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles();
  const looks = useBoardStyles();
  return (
    <section className={styles.part}>
      <h3 className={mergeClasses(looks.quiet, looks.strong)}>{title}</h3>
      {children}
    </section>
  );
}

function Subjects({ swarm }: { swarm: SwarmView }) {
  const styles = useStyles();
  const looks = useBoardStyles();
  const words = useBoardWords();
  return (
    <Part title={words.drawer.subjects}>
      <ul className={looks.list}>
        {swarm.skills.map((skill) => (
          <li key={skill.name} className={styles.pair}>
            <span className={looks.strong}>{skill.name}</span>
            <span className={looks.quiet}>{skillWords(skill, words.drawer)}</span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function skillWords(skill: SkillView, said: BoardWords['drawer']): string {
  switch (skill.status) {
    case 'covered':
      return said.covered(skill.coveredBy ?? '');
    case 'asked':
      return said.askedFor;
    case 'searching':
      return said.searching;
    case 'nobody':
      return said.nobody;
  }
}

function People({ swarm }: { swarm: SwarmView }) {
  const styles = useStyles();
  const looks = useBoardStyles();
  const words = useBoardWords();
  const times = useTimes();
  const said = words.drawer;
  return (
    <Part title={said.people}>
      <ul className={looks.list}>
        {swarm.people.map(({ seat, name, role, skills }) => (
          <li key={seat} className={styles.pair}>
            <span className={looks.strong}>{name}</span>
            <span className={looks.quiet}>
              {skills.length > 0 ? skills.join(', ') : said.roles[role]}
            </span>
          </li>
        ))}
        {swarm.asked.map(({ name, skills, answerBy }, place) => (
          <li key={`asked ${place}`} className={styles.pair}>
            <span className={looks.strong}>{name}</span>
            <span className={looks.quiet}>
              {skills.join(', ')} · {said.asked(times.short(answerBy))}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Timeline({ swarm }: { swarm: SwarmView }) {
  const styles = useStyles();
  const looks = useBoardStyles();
  const words = useBoardWords();
  const { happened } = useSwarmWords();
  const times = useTimes();
  return (
    <Part title={words.drawer.timeline}>
      <ol className={looks.list}>
        {swarm.timeline.map((item) => (
          <li key={item.seq} className={styles.item}>
            <time className={mergeClasses(looks.quiet, looks.figures)} dateTime={item.at}>
              {times.short(item.at)}
            </time>
            <span>{inWords(item, happened)}</span>
          </li>
        ))}
      </ol>
    </Part>
  );
}
