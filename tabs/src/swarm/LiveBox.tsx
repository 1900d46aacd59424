import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ArrowForwardRegular,
  CallEndRegular,
  CallRegular,
  ClockRegular,
  NotepadRegular,
  PauseCircleRegular,
} from '@fluentui/react-icons';
import type { JSX } from 'react';
import type { InteractionView } from '../../../bot/contract/swarm-view.ts';
import { Box, useText } from '../components/Box.tsx';
import { useWords } from '../words/use-words.ts';
import { Lines } from './Lines.tsx';
import { useOnSwarm } from './on-swarm.ts';
import { useTimes, type Times } from './use-times.ts';
import { useSwarmWords, type SwarmWords } from './words/index.ts';

const useStyles = makeStyles({
  phase: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  icon: { fontSize: '24px', lineHeight: 1, display: 'inline-flex' },
  facts: { display: 'grid', gap: tokens.spacingVerticalXS },
});

const icons: Readonly<Record<InteractionView['phase'], JSX.Element>> = {
  waiting: <ClockRegular />,
  ringing: <CallRegular />,
  talking: <CallRegular />,
  held: <PauseCircleRegular />,
  transferring: <ArrowForwardRegular />,
  'wrap-up': <NotepadRegular />,
  ended: <CallEndRegular />,
};

/** The customer's contact as it is now. */
export function LiveBox({ now }: { now: number }) {
  const styles = useStyles();
  const text = useText();
  const words = useSwarmWords();
  const { channels } = useWords();
  const times = useTimes();
  const { interaction } = useOnSwarm().view;
  if (!interaction) {
    return (
      <Box title={words.live}>
        <p className={text.quiet}>{words.noInteraction}</p>
      </Box>
    );
  }
  const { phase, phaseSince, channel, queue, agent, selfService } = interaction;
  const contact = [channels[channel], queue, agent && words.withAgent(agent)];
  const isSilent = phase !== 'ended' && now - Date.parse(interaction.updatedAt) >= silentMs;
  return (
    <Box title={words.live}>
      <p className={mergeClasses(styles.phase, text.big)} role="status">
        <span className={styles.icon} aria-hidden>
          {icons[phase]}
        </span>
        {words.phase[phase](times.zoned(phaseSince))}
      </p>
      <div className={styles.facts}>
        <p>{contact.filter((part) => part !== undefined && part !== '').join(' · ')}</p>
        {selfService && <p>{words.selfService(selfService.flow, selfService.outcome)}</p>}
        <p>{moodWords(interaction, words, times)}</p>
        {isSilent && (
          <p className={text.quiet}>{words.silence(times.short(interaction.updatedAt))}</p>
        )}
      </div>
      <Lines lines={interaction.lines} />
    </Box>
  );
}

/** Said when the contact center has been silent while somebody may be on the line. */
const silentMs = 30_000;

function moodWords({ mood }: InteractionView, words: SwarmWords, times: Times): string {
  if (!mood) return words.moodUnknown;
  const before = mood.before === undefined ? '' : words.moods[mood.before];
  return words.mood(words.moods[mood.label], times.short(mood.since), before);
}
