import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowSwapRegular, OpenRegular } from '@fluentui/react-icons';
import type { CaseView } from '../../../bot/contract/panel-view.ts';
import { KeptTogether } from '../components/KeptTogether.tsx';
import { useWords } from '../words/use-words.ts';
import type { Around } from './cif/use-workspace.ts';
import { usePanelStyles } from './use-panel-styles.ts';

const useStyles = makeStyles({
  root: { gap: tokens.spacingVerticalXS },
  title: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: 600,
  },
});

type Props = { found: CaseView; around: Around; onOther?: () => void };

/** The case, and the ways to it. */
export function CaseLine({ found, around, onOther }: Props) {
  const styles = useStyles();
  const look = usePanelStyles();
  const words = useWords();
  return (
    <section className={mergeClasses(look.part, styles.root)} aria-label={found.number}>
      <div className={look.row}>
        <span className={mergeClasses(look.quiet, look.grow)}>
          <KeptTogether>{found.number}</KeptTogether>
        </span>
        {onOther && (
          <Button
            appearance="subtle"
            size="small"
            icon={<ArrowSwapRegular />}
            aria-label={words.otherCase}
            title={words.otherCase}
            onClick={onOther}
          />
        )}
        {around.kind === 'workspace' && (
          <Button
            appearance="subtle"
            size="small"
            icon={<OpenRegular />}
            aria-label={words.openCase(found.number)}
            title={words.openCase(found.number)}
            onClick={() => {
              void around.workspace.openCase(found.id).catch(() => undefined);
            }}
          />
        )}
      </div>
      <h1 className={styles.title}>{found.title}</h1>
    </section>
  );
}
