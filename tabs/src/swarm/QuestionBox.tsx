import { makeStyles, tokens } from '@fluentui/react-components';
import type { SwarmView } from '../../../bot/contract/swarm-view.ts';
import { Box, useText } from '../components/Box.tsx';
import { skillWords } from './words.ts';

const useStyles = makeStyles({
  part: { display: 'grid', gap: tokens.spacingVerticalXXS },
  skills: { paddingInlineStart: '20px' },
});

export function QuestionBox({ view, className }: { view: SwarmView; className?: string }) {
  const styles = useStyles();
  const text = useText();
  return (
    <Box title="Question" {...(className !== undefined && { className })}>
      <p className={text.prose}>{view.request}</p>
      {view.stepsTried !== '' && (
        <div className={styles.part}>
          <h3 className={text.strong}>Already tried</h3>
          <p className={text.prose}>{view.stepsTried}</p>
        </div>
      )}
      {view.skills.length > 0 && (
        <div className={styles.part}>
          <h3 className={text.strong}>Subjects</h3>
          <ul className={styles.skills}>
            {view.skills.map((skill) => (
              <li key={skill.name}>
                {skill.name}: <span className={text.quiet}>{skillWords(skill)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Box>
  );
}
