import { Badge, mergeClasses } from '@fluentui/react-components';
import {
  CheckmarkCircleRegular,
  DismissCircleRegular,
  PeopleTeamRegular,
} from '@fluentui/react-icons';
import type { ComponentProps } from 'react';
import type { PanelSwarmView } from '../../../bot/contract/panel-view.ts';
import { clockTime } from '../words/times.ts';
import { useWords } from '../words/use-words.ts';
import { NotDelivered } from './NotDelivered.tsx';
import { usePanelStyles } from './use-panel-styles.ts';

type Props = {
  view: PanelSwarmView;
  hands: Omit<ComponentProps<typeof NotDelivered>, 'parked'>;
};

/** How it stands with the swarm, and what came of it. */
export function SwarmHead({ view, hands }: Props) {
  const look = usePanelStyles();
  const words = useWords();
  const { people, asked, resolution, cancellation } = view;
  const joined = people.filter((one) => one.role === 'expert').length;
  const wanted = joined + asked.length;
  return (
    <section className={look.part} aria-label={words.swarm}>
      <div className={look.row}>
        <StateBadge state={view.state} />
        <span className={look.quiet}>
          {view.code}
          {view.state === 'active' && wanted > 0 && ` · ${words.joinedOf(joined, wanted)}`}
        </span>
      </div>
      {view.state === 'active' && view.chatUrl === undefined && (
        <p className={mergeClasses(look.quiet, look.small)}>{words.chatComing}</p>
      )}
      {resolution && (
        <div role="status" className={look.list}>
          <p className={look.prose}>{resolution.text}</p>
          <p className={look.quiet}>
            {words.solvedBy(words.list(resolution.solvers), clockTime(words.locale, resolution.at))}{' '}
            {words.note[resolution.note]}
          </p>
        </div>
      )}
      {cancellation && (
        <div role="status" className={look.list}>
          <p className={look.prose}>{cancellation.reason}</p>
          <p className={look.quiet}>
            {words.cancelledBy(cancellation.by, clockTime(words.locale, cancellation.at))}
          </p>
        </div>
      )}
      {view.notDelivered.map((one) => (
        <NotDelivered key={one.id} parked={one} {...hands} />
      ))}
    </section>
  );
}

function StateBadge({ state }: { state: PanelSwarmView['state'] }) {
  const words = useWords();
  switch (state) {
    case 'active':
      return (
        <Badge appearance="tint" color="brand" icon={<PeopleTeamRegular />}>
          {words.states[state]}
        </Badge>
      );
    case 'resolved':
      return (
        <Badge appearance="tint" color="success" icon={<CheckmarkCircleRegular />}>
          {words.states[state]}
        </Badge>
      );
    case 'cancelled':
      return (
        <Badge appearance="outline" color="informative" icon={<DismissCircleRegular />}>
          {words.states[state]}
        </Badge>
      );
  }
}
