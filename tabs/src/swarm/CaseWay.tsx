import { Link, makeStyles } from '@fluentui/react-components';
import { OpenRegular } from '@fluentui/react-icons';
import type { CaseInDynamics } from '../../../bot/contract/swarm-view.ts';
import { useFresh } from '../api/use-fresh.ts';
import { useText } from '../components/Box.tsx';
import { useOnSwarm } from './on-swarm.ts';
import { useSwarmWords } from './words/index.ts';

/** Rights change seldom: asked when somebody opens the page or comes back to it. */
const pauseMs = 10 * 60_000;

const useStyles = makeStyles({
  /** High enough for a finger. */
  link: { display: 'inline-flex', alignItems: 'center', gap: '6px', minHeight: '32px' },
});

/** The case itself, for whom Dynamics opens it; who may not is told whom to ask. */
export function CaseWay() {
  const text = useText();
  const words = useSwarmWords();
  const { view, client, calls } = useOnSwarm();
  const [state] = useFresh<CaseInDynamics>(client, calls.casePath, pauseMs);
  if (state.kind !== 'shown') return null;
  const { value } = state;
  switch (value.access) {
    case 'open':
      return <Way url={value.url} />;
    case 'unknown':
      return (
        <div>
          <p className={text.quiet}>{words.caseUnknown}</p>
          <Way url={value.url} />
        </div>
      );
    case 'no-right':
      return <p className={text.quiet}>{words.caseNotYours(view.agent)}</p>;
    case 'gone':
      return <p className={text.quiet}>{words.caseGone}</p>;
  }
}

function Way({ url }: { url: string }) {
  const styles = useStyles();
  const words = useSwarmWords();
  return (
    <p>
      <Link href={url} target="_blank" rel="noreferrer" className={styles.link}>
        <OpenRegular aria-hidden />
        {words.openCase}
        <span className="unseen"> ({words.opensInNewTab})</span>
      </Link>
    </p>
  );
}
