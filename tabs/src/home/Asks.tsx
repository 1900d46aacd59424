import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import type { AskView, MySwarmView } from '../../../bot/contract/home-view.ts';
import { Box } from '../components/Box.tsx';
import { AskRow } from './AskRow.tsx';
import { ChatLink } from './ChatLink.tsx';
import { useAnswers, type Answered, type Answers } from './use-answers.ts';
import { useHomeStyles } from './use-home-styles.ts';
import { useHomeWords } from './words/index.ts';

type Props = { asks: readonly AskView[]; swarms: readonly MySwarmView[] };

/** What waits for one's answer. */
export function Asks({ asks, swarms }: Props) {
  const styles = useHomeStyles();
  const words = useHomeWords();
  const answers = useAnswers();
  const left = asks.filter((one) => !answers.isGone(one));
  const { answered } = answers;
  return (
    <Box title={words.needsYou(left.length)}>
      {answered && (
        <Outcome
          key={answered.ask.invitationId}
          answered={answered}
          answers={answers}
          chatUrl={swarms.find((one) => one.id === answered.ask.swarmId)?.chatUrl}
        />
      )}
      {left.length === 0 && !answered && <p className={styles.quiet}>{words.nothing}</p>}
      {left.length > 0 && (
        <ul className={styles.rows}>
          {left.map((ask) => (
            <AskRow key={ask.invitationId} ask={ask} answers={answers} />
          ))}
        </ul>
      )}
    </Box>
  );
}

const intents = {
  joined: 'success',
  declined: 'info',
  'already-answered': 'info',
  'already-covered': 'info',
  withdrawn: 'info',
  'swarm-closed': 'info',
} as const;

/** What came of the last answer; the row it was given in is gone, so the keyboard goes on here. */
function Outcome(props: { answered: Answered; answers: Answers; chatUrl: string | undefined }) {
  const { answered, answers, chatUrl } = props;
  const { ask, outcome } = answered;
  const words = useHomeWords();
  const styles = useHomeStyles();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.focus();
  }, []);
  const name = outcome === 'withdrawn' ? ask.by : ask.case.title;
  const hasChat = outcome === 'joined' && chatUrl !== undefined;
  return (
    <div ref={place} tabIndex={-1} className={styles.outcome}>
      <MessageBar intent={intents[outcome]} layout="multiline">
        <MessageBarBody>
          {hasChat ? words.joinedChat(name) : words.outcome[outcome](name)}
        </MessageBarBody>
        <MessageBarActions
          containerAction={
            <Button
              appearance="transparent"
              icon={<DismissRegular />}
              aria-label={words.dismiss}
              onClick={answers.dismiss}
            />
          }
        >
          {hasChat && <ChatLink href={chatUrl} words={words.openChat} label={words.openChat} />}
          {outcome === 'declined' && (
            <Button
              onClick={() => {
                answers.join(ask);
              }}
            >
              {words.helpAfterAll}
            </Button>
          )}
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}
