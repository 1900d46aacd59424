import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { PanelSwarmView, SaidView } from '../../../bot/contract/panel-view.ts';
import { clockTime } from '../words/times.ts';
import { useWords } from '../words/use-words.ts';
import { usePanelStyles } from './use-panel-styles.ts';

const useStyles = makeStyles({
  one: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    paddingInlineStart: tokens.spacingHorizontalS,
    borderInlineStartWidth: '3px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorCompoundBrandStroke,
  },
  use: { justifySelf: 'start' },
});

type Props = {
  view: PanelSwarmView;
  /** Takes the words over into the answer. */
  onUse?: (text: string) => void;
};

/** What the experts said for the agent, the newest first. */
export function SaidBack({ view, onUse }: Props) {
  const look = usePanelStyles();
  const words = useWords();
  // The answer stands above already, with who is credited with it.
  const said = view.said.filter((one) => !(view.resolution && one.kind === 'resolution'));
  // Of a swarm that is over none will come.
  if (view.state !== 'active' && said.length === 0) return null;
  return (
    <section className={look.part} aria-label={words.saidBack}>
      <h2 className={look.heading}>{words.saidBack}</h2>
      {said.length === 0 && <p className={look.quiet}>{words.nothingSaid}</p>}
      <ol className={look.list}>
        {said.map((one) => (
          <Said key={one.id} one={one} {...(onUse && { onUse })} />
        ))}
      </ol>
    </section>
  );
}

function Said({ one, onUse }: { one: SaidView; onUse?: (text: string) => void }) {
  const styles = useStyles();
  const look = usePanelStyles();
  const words = useWords();
  const about = [words.said[one.kind], one.desk && words.desk[one.desk]]
    .filter(Boolean)
    .join(' · ');
  return (
    <li className={styles.one}>
      <p>
        <span className={look.strong}>{one.from}</span>{' '}
        <time className={look.quiet} dateTime={one.at}>
          {clockTime(words.locale, one.at)}
        </time>
      </p>
      <p className={look.prose}>{one.text}</p>
      <p className={mergeClasses(look.quiet, look.small)}>{about}</p>
      {onUse && (
        <Button
          size="small"
          className={styles.use}
          onClick={() => {
            onUse(one.text);
          }}
        >
          {words.useInCase}
        </Button>
      )}
    </li>
  );
}
