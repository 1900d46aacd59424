import { makeStyles, tokens } from '@fluentui/react-components';
import { Box, useText } from '../components/Box.tsx';
import { useOnSwarm } from './on-swarm.ts';
import { useSwarmWords } from './words/index.ts';

const useStyles = makeStyles({
  part: { display: 'grid', gap: tokens.spacingVerticalXXS },
  skills: { paddingInlineStart: '20px' },
});

export function QuestionBox() {
  const styles = useStyles();
  const text = useText();
  const words = useSwarmWords();
  const { request, stepsTried, skills } = useOnSwarm().view;
  return (
    <Box title={words.question}>
      <p className={text.prose}>{request}</p>
      {stepsTried !== '' && (
        <div className={styles.part}>
          <h3 className={text.strong}>{words.alreadyTried}</h3>
          <p className={text.prose}>{stepsTried}</p>
        </div>
      )}
      {skills.length > 0 && (
        <div className={styles.part}>
          <h3 className={text.strong}>{words.subjects}</h3>
          <ul className={styles.skills}>
            {skills.map(({ name, status, coveredBy = '' }) => (
              <li key={name}>
                {name}: <span className={text.quiet}>{words.subject[status](coveredBy)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Box>
  );
}
