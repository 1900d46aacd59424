import { Badge } from '@fluentui/react-components';
import type { MeView, ProfileView } from '../../../bot/contract/home-view.ts';
import { Box } from '../components/Box.tsx';
import { AtOnce } from './AtOnce.tsx';
import { Hours } from './Hours.tsx';
import { useHomeStyles } from './use-home-styles.ts';
import { useMe } from './use-me.ts';
import { useHomeWords } from './words/index.ts';

type Props = { known: MeView; presence: ProfileView['presence'] };

/** Whether and how often one is asked: what one decides oneself. */
export function MeBox({ known, presence }: Props) {
  const styles = useHomeStyles();
  const words = useHomeWords();
  const own = useMe(known);
  const { me, trouble, isSaved } = own;
  const saidLook = isSaved ? styles.quiet : styles.unseen;
  const statusLook = trouble === undefined ? saidLook : styles.trouble;
  return (
    <Box title={words.me}>
      <div className={styles.title}>
        {me.name}
        {words.presence[presence] !== '' && (
          <Badge appearance="outline" color="informative">
            {words.presence[presence]}
          </Badge>
        )}
      </div>
      {me.isOffWork && me.workingHours && <p>{words.offWork}</p>}
      <AtOnce own={own} />
      <Hours own={own} />
      {me.helpedThisMonth > 0 && <p className={styles.quiet}>{words.helped(me.helpedThisMonth)}</p>}
      <p role="status" className={statusLook}>
        {trouble !== undefined && words.notSaved(trouble)}
        {trouble === undefined && isSaved && words.saved}
      </p>
    </Box>
  );
}
