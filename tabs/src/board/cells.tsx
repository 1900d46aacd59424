/** What a row and a card say of a swarm. */
import { Badge, mergeClasses } from '@fluentui/react-components';
import {
  CallRegular,
  CheckmarkCircleRegular,
  ClockAlarmRegular,
  DismissCircleRegular,
  ErrorCircleRegular,
  EyeRegular,
  PauseCircleRegular,
  PersonClockRegular,
  PlugDisconnectedRegular,
} from '@fluentui/react-icons';
import type { BoardSwarmView } from '../../../bot/contract/board-view.ts';
import { useTimes } from '../swarm/use-times.ts';
import { useWords } from '../words/use-words.ts';
import { durationIn } from './durations.ts';
import { useOnBoard } from './on-board.ts';
import { ageMs, ageOver, expertOver, type Targets } from './over-target.ts';
import { useBoardStyles } from './use-board-styles.ts';
import { useNow } from './use-board.ts';
import { useBoardWords, type BoardWords } from './words/index.ts';

type Props = { swarm: BoardSwarmView };

const tickMs = 10_000;

export function RiskBadge({ swarm: { risk, state } }: Props) {
  const words = useBoardWords();
  if (risk === 'late') {
    return (
      <Badge appearance="tint" color="danger" icon={<ClockAlarmRegular />}>
        {words.risks.late}
      </Badge>
    );
  }
  if (risk === 'watch') {
    return (
      <Badge appearance="tint" color="warning" icon={<EyeRegular />}>
        {words.risks.watch}
      </Badge>
    );
  }
  if (state === 'active') {
    return (
      <Badge appearance="tint" color="success" icon={<CheckmarkCircleRegular />}>
        {words.risks.ok}
      </Badge>
    );
  }
  return (
    <Badge
      appearance="outline"
      color="informative"
      icon={state === 'resolved' ? <CheckmarkCircleRegular /> : <DismissCircleRegular />}
    >
      {words.states[state]}
    </Badge>
  );
}

/** How long it runs, or how long it took. */
export function Age({ swarm }: Props) {
  const words = useBoardWords();
  const times = useTimes();
  const { targets } = useOnBoard();
  const now = useNow(tickMs);
  return (
    <>
      <time dateTime={swarm.openedAt} title={times.zoned(swarm.openedAt)}>
        {durationIn(words.durations, ageMs(swarm, now))}
      </time>
      <Over ms={ageOver(swarm, targets, now)} isNow={swarm.state === 'active'} />
    </>
  );
}

export function FirstExpert({ swarm }: Props) {
  const looks = useBoardStyles();
  const words = useBoardWords();
  const { targets } = useOnBoard();
  const now = useNow(tickMs);
  const { state, openedAt, firstExpertAt } = swarm;
  const isNow = state === 'active' && firstExpertAt === undefined;
  return (
    <>
      {firstExpertAt === undefined ? (
        <span className={looks.quiet}>{isNow ? words.nobodyYet : words.nobodyCame}</span>
      ) : (
        words.afterTime(
          durationIn(words.durations, Date.parse(firstExpertAt) - Date.parse(openedAt)),
        )
      )}
      <Over ms={expertOver(swarm, targets, now)} isNow={isNow} />
    </>
  );
}

/** Beyond its target, in words; what can still be done about stands out. */
function Over({ ms, isNow }: { ms: number | undefined; isNow: boolean }) {
  const looks = useBoardStyles();
  const words = useBoardWords();
  if (ms === undefined) return null;
  const weight = isNow ? looks.strong : looks.quiet;
  return (
    <span className={mergeClasses(looks.pair, looks.small, weight)}>
      <ClockAlarmRegular className={looks.mark} aria-hidden />
      <span>{words.over(durationIn(words.durations, ms))}</span>
    </span>
  );
}

type Column = keyof BoardWords['columns'];

function targetOf(name: Column, targets: Targets): number | undefined {
  if (name === 'age') return targets.solvedMs;
  return name === 'firstExpert' ? targets.firstExpertMs : undefined;
}

/** What a column or a fact is called, and what its times stand against. */
export function ColumnName({ name }: { name: Column }) {
  const looks = useBoardStyles();
  const words = useBoardWords();
  const { targets } = useOnBoard();
  const target = targetOf(name, targets);
  return (
    <span className={looks.stack}>
      {words.columns[name]}
      {target !== undefined && (
        <span className={mergeClasses(looks.small, looks.light)}>
          {words.target(durationIn(words.durations, target))}
        </span>
      )}
    </span>
  );
}

export function People({ swarm }: Props) {
  const looks = useBoardStyles();
  const words = useBoardWords();
  const without = swarm.skills.filter((one) => one.isUnmatched).map((one) => one.name);
  return (
    <span className={looks.line}>
      <span>{words.people(swarm.joined, swarm.waitedFor)}</span>
      {swarm.state === 'active' && without.length > 0 && (
        <Badge appearance="tint" color="informative" icon={<PersonClockRegular />}>
          {words.nobodyFor(without.join(', '))}
        </Badge>
      )}
    </span>
  );
}

/** Times, not running clocks: they stay true when nobody tells more. */
export function Customer({ swarm: { heldSince, phase, state } }: Props) {
  const looks = useBoardStyles();
  const all = useWords();
  const words = useBoardWords();
  const times = useTimes();
  if (heldSince !== undefined) {
    return (
      <Badge appearance="tint" color="warning" icon={<PauseCircleRegular />}>
        {words.heldFor(times.short(heldSince))}
      </Badge>
    );
  }
  if (phase === undefined || state !== 'active') {
    return <span className={looks.quiet}>{words.noContact}</span>;
  }
  return (
    <span className={looks.line}>
      {phase === 'talking' && <CallRegular aria-hidden />}
      {all.phases[phase]}
    </span>
  );
}

export function Undelivered({ swarm: { undelivered } }: Props) {
  const words = useBoardWords();
  if (undelivered === 0) return null;
  return (
    <Badge appearance="tint" color="danger" icon={<PlugDisconnectedRegular />}>
      {words.undelivered(undelivered)}
    </Badge>
  );
}

/** Why it is not well, as a line under its name. */
export function Worries({ swarm: { worries } }: Props) {
  const looks = useBoardStyles();
  const words = useBoardWords();
  if (worries.length === 0) return null;
  return (
    <span className={mergeClasses(looks.pair, looks.small, looks.quiet)}>
      <ErrorCircleRegular className={looks.mark} aria-hidden />
      <span>{worries.map((one) => words.worries[one]).join(' · ')}</span>
    </span>
  );
}
