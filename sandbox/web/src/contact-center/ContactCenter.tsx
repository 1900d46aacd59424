import { Button, makeStyles, mergeClasses, Subtitle2, tokens } from '@fluentui/react-components';
import { CallAddRegular, CallRegular } from '@fluentui/react-icons';
import { callsQuery } from '../api/queries.ts';
import type { Call } from '../api/types.ts';
import { useResource } from '../api/use-resource.ts';
import { Empty } from '../parts/Empty.tsx';
import { usePanes, useRow } from '../parts/panes.ts';
import { listTime } from '../parts/times.ts';
import { TroubleBar } from '../parts/TroubleBar.tsx';
import { formatRoute } from '../route.ts';
import { handleOf, useYou } from '../shell/you.ts';
import { useRoute } from '../use-route.ts';
import { CallDesk } from './CallDesk.tsx';
import { PhaseBadge } from './PhaseBadge.tsx';
import { StartCall } from './StartCall.tsx';

const useStyles = makeStyles({
  name: { fontWeight: tokens.fontWeightSemibold },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  none: { padding: `0 ${tokens.spacingHorizontalL}`, color: tokens.colorNeutralForeground3 },
});

const starting = 'new';

/** The customer's side: calls that one drives by hand. */
export function ContactCenter({ selected }: { selected: string | undefined }) {
  const panes = usePanes();
  const styles = useStyles();
  const [, go] = useRoute();
  const { data: calls, trouble } = useResource(callsQuery);
  const newest = [...(calls ?? [])].reverse();
  const call = newest.find((one) => one.id === selected);
  const start = () => {
    go({ selected: starting });
  };
  return (
    <div className={panes.root}>
      <section
        className={mergeClasses(panes.list, selected !== undefined && panes.away)}
        aria-label="Calls"
      >
        <div className={panes.listHead}>
          <div className={panes.listTitle}>
            <Subtitle2 as="h2">Calls</Subtitle2>
            <Button size="small" icon={<CallAddRegular />} onClick={start}>
              Start a call
            </Button>
          </div>
        </div>
        <TroubleBar trouble={trouble} />
        {calls?.length === 0 && <p className={styles.none}>Nobody has called yet.</p>}
        <ul className={panes.rows}>
          {newest.map((one) => (
            <CallRow key={one.id} call={one} isOpen={one === call} />
          ))}
        </ul>
      </section>
      <section
        className={mergeClasses(panes.detail, selected === undefined && panes.away)}
        aria-label="Call"
      >
        {calls && <Detail call={call} selected={selected} onStart={start} />}
      </section>
    </div>
  );
}

type DetailProps = {
  call: Call | undefined;
  selected: string | undefined;
  onStart: () => void;
};

function Detail({ call, selected, onStart }: DetailProps) {
  if (selected === starting) return <StartCall />;
  if (call) return <CallDesk key={call.id} call={call} />;
  return (
    <Empty
      icon={<CallRegular />}
      what="Be the customer"
      why="Start a call, say something, be put on hold. The bot hears of it as from a contact center."
      action={
        <Button appearance="primary" icon={<CallAddRegular />} onClick={onStart}>
          Start a call
        </Button>
      }
    />
  );
}

function CallRow({ call, isOpen }: { call: Call; isOpen: boolean }) {
  const styles = useStyles();
  const row = useRow();
  const { person } = useYou();
  const href = formatRoute({ person: handleOf(person), view: 'contact-center', selected: call.id });
  return (
    <li>
      <a
        href={href}
        className={mergeClasses(row.row, isOpen && row.chosen)}
        {...(isOpen && { 'aria-current': 'true' as const })}
      >
        <span className={row.line}>
          <span className={mergeClasses(row.grow, row.cut, styles.name)}>{call.customer.name}</span>
          <span className={mergeClasses(row.quiet, row.whole, styles.small)}>
            {listTime(call.startedAt)}
          </span>
        </span>
        <span className={mergeClasses(row.line, row.quiet, styles.small)}>
          <span className={mergeClasses(row.grow, row.cut)}>
            {call.caseNumber ?? 'No case'} · {call.queue.name}
          </span>
          <PhaseBadge call={call} />
        </span>
      </a>
    </li>
  );
}
