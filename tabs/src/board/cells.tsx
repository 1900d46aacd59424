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
import { useBoardStyles } from './use-board-styles.ts';
import { useNow } from './use-board.ts';
import { useBoardWords } from './words/index.ts';

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
export function Age({ swarm: { openedAt, endedAt } }: Props) {
  const words = useBoardWords();
  const times = useTimes();
  const now = useNow(tickMs);
  const until = endedAt === undefined ? now : Date.parse(endedAt);
  return (
    <time dateTime={openedAt} title={times.zoned(openedAt)}>
      {durationIn(words.durations, until - Date.parse(openedAt))}
    </time>
  );
}

export function FirstExpert({ swarm: { openedAt, firstExpertAt } }: Props) {
  const looks = useBoardStyles();
  const words = useBoardWords();
  if (firstExpertAt === undefined) return <span className={looks.quiet}>{words.nobodyYet}</span>;
  const ms = Date.parse(firstExpertAt) - Date.parse(openedAt);
  return <>{words.afterTime(durationIn(words.durations, ms))}</>;
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
