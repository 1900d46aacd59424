import { Button, makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import {
  CallEndRegular,
  CallMissedRegular,
  CheckmarkRegular,
  NotepadRegular,
  PauseRegular,
  PersonCallRegular,
  PlayRegular,
} from '@fluentui/react-icons';
import type { JSX } from 'react';
import type { Call, CallPhase } from '../api/types.ts';
import { useFormStyles } from '../parts/use-form-styles.ts';
import { useYou } from '../shell/you.ts';
import { Requeue, Ring, SelfService, Transfer, type Send } from './CallAsks.tsx';
import { channelOf, channelWords, moodOf } from './call-words.ts';

const useStyles = makeStyles({
  moods: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
  },
  label: { color: tokens.colorNeutralForeground3, marginRight: tokens.spacingHorizontalXS },
  mood: { minWidth: 'auto', fontWeight: tokens.fontWeightRegular },
});

type Props = { call: Call; isBusy: boolean; onSend: Send };

/** A press that says all there is to say. */
type Press = {
  readonly label: string;
  readonly icon: JSX.Element;
  readonly type: string;
  readonly data?: object;
  readonly in: readonly CallPhase[];
};

const presses: readonly Press[] = [
  {
    label: 'Does not answer',
    icon: <CallMissedRegular />,
    type: 'agent.declined',
    in: ['ringing'],
  },
  { label: 'Hold', icon: <PauseRegular />, type: 'interaction.held', in: ['talking'] },
  { label: 'Resume', icon: <PlayRegular />, type: 'interaction.resumed', in: ['held'] },
  {
    label: 'Wrap up',
    icon: <NotepadRegular />,
    type: 'wrapup.completed',
    data: { code: 'solved' },
    in: ['talking', 'held'],
  },
];

const unanswered: readonly CallPhase[] = ['waiting', 'transferring', 'ringing'];
const withAgent: readonly CallPhase[] = ['talking', 'held'];

export function CallControls({ call, isBusy, onSend }: Props) {
  const look = useFormStyles();
  const { noun } = channelWords[channelOf(call)];
  const { phase } = call;
  if (phase === 'ended') return <p className={look.quiet}>The {noun} is over.</p>;
  const isOpen = phase !== 'wrap-up';
  return (
    <>
      <div className={look.actions} role="group" aria-label={`What happens to the ${noun}`}>
        {unanswered.includes(phase) && <Answer call={call} isBusy={isBusy} onSend={onSend} />}
        {presses
          .filter((press) => press.in.includes(phase))
          .map((press) => (
            <Button
              key={press.label}
              icon={press.icon}
              disabledFocusable={isBusy}
              onClick={() => void onSend(press.type, press.data)}
            >
              {press.label}
            </Button>
          ))}
        {unanswered.includes(phase) && <Ring onSend={onSend} />}
        {withAgent.includes(phase) && <Transfer call={call} onSend={onSend} />}
        {isOpen && <Requeue call={call} onSend={onSend} />}
        {isOpen && <SelfService onSend={onSend} />}
      </div>
      <Moods call={call} isBusy={isBusy} onSend={onSend} />
    </>
  );
}

/** Apart from the rest: it cannot be taken back. */
export function EndCall({ call, isBusy, onSend }: Props) {
  if (call.phase === 'ended') return null;
  return (
    <Button
      icon={<CallEndRegular />}
      disabledFocusable={isBusy}
      onClick={() => void onSend('interaction.ended')}
    >
      End {channelWords[channelOf(call)].noun}
    </Button>
  );
}

/** At whom it rings, or else whoever is an agent. */
function Answer({ call, isBusy, onSend }: Props) {
  const { people } = useYou();
  return people
    .filter((one) => (call.phase === 'ringing' ? one.id === call.agentId : one.role === 'agent'))
    .map((agent) => (
      <Button
        key={agent.id}
        appearance="primary"
        icon={<PersonCallRegular />}
        disabledFocusable={isBusy}
        onClick={() => void onSend('agent.assigned', { agent: agent.id })}
      >
        {agent.name.split(' ')[0]} answers
      </Button>
    ));
}

const moods = ['positive', 'neutral', 'mixed', 'negative'] as const;

function Moods({ call, isBusy, onSend }: Props) {
  const styles = useStyles();
  const mood = moodOf(call);
  return (
    <div className={styles.moods} role="group" aria-label="Mood">
      <span className={styles.label} aria-hidden>
        Mood
      </span>
      {moods.map((label) => (
        <ToggleButton
          key={label}
          size="small"
          shape="circular"
          className={styles.mood}
          checked={mood === label}
          disabledFocusable={isBusy}
          {...(mood === label && { icon: <CheckmarkRegular /> })}
          onClick={() => void onSend('sentiment.updated', { label })}
        >
          {label}
        </ToggleButton>
      ))}
    </div>
  );
}
