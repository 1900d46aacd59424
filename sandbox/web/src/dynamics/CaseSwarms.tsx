import { Badge, Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircleRegular,
  ChatRegular,
  DismissCircleRegular,
  PeopleTeamRegular,
  PersonClockRegular,
} from '@fluentui/react-icons';
import type { JSX } from 'react';
import type { CaseDetail, SwarmDetail } from '../api/types.ts';
import { NameAvatar } from '../parts/Avatars.tsx';
import { shortTime, wholeTime } from '../parts/times.ts';
import { useFormStyles } from '../parts/use-form-styles.ts';
import { useRoute } from '../use-route.ts';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  request: { fontWeight: tokens.fontWeightSemibold, flex: '1 1 200px', minWidth: 0 },
  people: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  person: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    minHeight: '32px',
  },
  name: { minWidth: '120px' },
});

/** The swarms as Dynamics knows them: its rows, not what the bot remembers. */
export function CaseSwarms({ detail }: { detail: CaseDetail }) {
  const look = useFormStyles();
  const swarms = [...detail.swarms].sort((a, b) => b.createdOn.localeCompare(a.createdOn));
  if (swarms.length === 0) return null;
  return (
    <section className={look.section} aria-live="polite">
      <h3 className={look.heading}>{swarms.length === 1 ? 'Swarm' : 'Swarms'}</h3>
      {swarms.map((swarm) => (
        <SwarmBox key={swarm.id} swarm={swarm} />
      ))}
    </section>
  );
}

function SwarmBox({ swarm }: { swarm: SwarmDetail }) {
  const styles = useStyles();
  const look = useFormStyles();
  const [, go] = useRoute();
  return (
    <article className={look.box}>
      <div className={styles.head}>
        <StateBadge swarm={swarm} />
        <span className={mergeClasses(look.quiet, look.small)} title={wholeTime(swarm.createdOn)}>
          {swarm.name} · since {shortTime(swarm.createdOn)}
        </span>
      </div>
      <p className={styles.request}>{swarm.request}</p>
      {swarm.stepsTried !== '' && (
        <p className={look.prose}>
          <span className={look.quiet}>Tried: </span>
          {swarm.stepsTried}
        </p>
      )}
      {swarm.skills.length > 0 && (
        <p>
          <span className={look.quiet}>Subjects: </span>
          {swarm.skills.map((skill) => skill.name).join(', ')}
        </p>
      )}
      <People swarm={swarm} />
      {swarm.resolution !== '' && (
        <p className={look.prose}>
          <span className={look.quiet}>Answer: </span>
          {swarm.resolution}
        </p>
      )}
      {swarm.chatId !== '' && (
        <div className={look.actions}>
          <Button
            size="small"
            icon={<ChatRegular />}
            onClick={() => {
              go({ view: 'teams', selected: swarm.chatId });
            }}
          >
            Open chat
          </Button>
        </div>
      )}
    </article>
  );
}

function People({ swarm }: { swarm: SwarmDetail }) {
  const styles = useStyles();
  const look = useFormStyles();
  if (swarm.participants.length === 0) return null;
  return (
    <ul className={styles.people} aria-label="Participants">
      {swarm.participants.map((one) => (
        <li key={one.name} className={styles.person}>
          <NameAvatar name={one.name} size={24} />
          <span className={styles.name}>{one.name}</span>
          <ParticipantBadge state={one.state} />
          <span className={mergeClasses(look.quiet, look.small)}>
            {[one.role, one.reason].filter(Boolean).join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}

type BadgeLook = {
  readonly color: 'brand' | 'success' | 'informative';
  readonly appearance: 'tint' | 'outline';
  readonly icon: JSX.Element;
};

const swarmLooks: Readonly<Record<string, BadgeLook>> = {
  Active: { color: 'brand', appearance: 'tint', icon: <PeopleTeamRegular /> },
  Resolved: { color: 'success', appearance: 'tint', icon: <CheckmarkCircleRegular /> },
};
const participantLooks: Readonly<Record<string, BadgeLook>> = {
  Invited: { color: 'informative', appearance: 'tint', icon: <PersonClockRegular /> },
  Accepted: { color: 'success', appearance: 'tint', icon: <CheckmarkCircleRegular /> },
};
const ended: BadgeLook = {
  color: 'informative',
  appearance: 'outline',
  icon: <DismissCircleRegular />,
};

function StateBadge({ swarm }: { swarm: SwarmDetail }) {
  const words = swarm.state === 'Cancelled' ? `Cancelled: ${swarm.status}` : swarm.state;
  return <Badge {...(swarmLooks[swarm.state] ?? ended)}>{words}</Badge>;
}

function ParticipantBadge({ state }: { state: string }) {
  return <Badge {...(participantLooks[state] ?? ended)}>{state}</Badge>;
}
