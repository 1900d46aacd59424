import { Badge, Button, Skeleton, SkeletonItem } from '@fluentui/react-components';
import type { ProfileView } from '../../../bot/contract/home-view.ts';
import type { Fresh } from '../api/use-fresh.ts';
import { Box } from '../components/Box.tsx';
import { useHomeStyles } from './use-home-styles.ts';
import { useHomeWords } from './words/index.ts';

type Props = { profile: Fresh<ProfileView>; onTryAgain: () => void };

/** As Dynamics has them: to look at, not to change. */
export function SkillsBox({ profile, onTryAgain }: Props) {
  const words = useHomeWords();
  return (
    <Box title={words.skills}>
      <Content profile={profile} onTryAgain={onTryAgain} />
    </Box>
  );
}

function Content({ profile, onTryAgain }: Props) {
  const styles = useHomeStyles();
  const words = useHomeWords();
  if (profile.kind === 'loading' || profile.kind === 'signed-out') {
    return (
      <Skeleton aria-label={words.loading}>
        <SkeletonItem size={24} />
      </Skeleton>
    );
  }
  const skills =
    profile.kind === 'shown' ? profile.value.skills : { kind: 'out-of-reach' as const };
  switch (skills.kind) {
    case 'out-of-reach':
      return (
        <div className={styles.title}>
          <span>{words.skillsAway}</span>
          <Button size="small" onClick={onTryAgain}>
            {words.tryAgain}
          </Button>
        </div>
      );
    case 'not-in-dynamics':
      return <p className={styles.quiet}>{words.notInDynamics}</p>;
    case 'known':
      return skills.skills.length === 0 ? (
        <p className={styles.quiet}>{words.noSkills}</p>
      ) : (
        <>
          <ul className={styles.actions} style={{ margin: 0, padding: 0, listStyleType: 'none' }}>
            {skills.skills.map(({ name, level }) => (
              <li key={name}>
                <Badge appearance="tint" color="informative" size="large">
                  {words.level(name, level)}
                </Badge>
              </li>
            ))}
          </ul>
          <p className={styles.quiet}>{words.skillsFrom}</p>
        </>
      );
  }
}
