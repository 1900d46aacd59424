import { Button, mergeClasses } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import type { AskView } from '../../../bot/contract/home-view.ts';
import { KeptTogether } from '../components/KeptTogether.tsx';
import { useWords } from '../words/use-words.ts';
import { clockTime } from '../words/times.ts';
import { useInHome } from './in-home.ts';
import type { Answers, Reason } from './use-answers.ts';
import { useHomeStyles } from './use-home-styles.ts';
import { useHomeWords } from './words/index.ts';

const reasons: readonly Reason[] = ['in-a-call', 'off-work', 'not-my-subject', 'someone-else'];

export function AskRow({ ask, answers }: { ask: AskView; answers: Answers }) {
  const styles = useHomeStyles();
  const words = useHomeWords();
  const { locale, reason } = useWords();
  const time = (iso: string) => clockTime(locale, iso);
  const trouble = answers.troubles[ask.invitationId];
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <h3 className={styles.title}>{ask.case.title}</h3>
        <span className={styles.quiet}>
          {words.asks(ask.by, time(ask.askedAt))} · <KeptTogether>{ask.case.number}</KeptTogether>
        </span>
        <p>{ask.request}</p>
        <span className={styles.quiet}>{words.whyYou(reason(ask.why))}</span>
        {ask.heldSince !== undefined && <span>{words.onHold(time(ask.heldSince))}</span>}
        <span className={styles.quiet}>
          {Date.parse(ask.answerBy) > Date.now()
            ? words.elseAsked(time(ask.answerBy))
            : words.elseAskedNow}
        </span>
      </div>
      <Actions ask={ask} answers={answers} />
      <p role="alert" className={mergeClasses(styles.whole, styles.trouble)} hidden={!trouble}>
        {trouble && words.notSent(trouble)}
      </p>
    </li>
  );
}

function Actions({ ask, answers }: { ask: AskView; answers: Answers }) {
  const styles = useHomeStyles();
  const words = useHomeWords();
  const { blocked, openSwarm } = useInHome();
  const [asksWhy, setAsksWhy] = useState(false);
  const reasonsId = useId();
  const { title } = ask.case;
  const isOff = blocked !== undefined;
  return (
    <>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          icon={<CheckmarkRegular />}
          aria-label={words.about(title, words.join)}
          disabledFocusable={isOff}
          onClick={() => {
            answers.join(ask);
          }}
        >
          {words.join}
        </Button>
        <Button
          aria-label={words.about(title, words.cantNow)}
          aria-expanded={asksWhy}
          aria-controls={reasonsId}
          disabledFocusable={isOff}
          onClick={() => {
            setAsksWhy(!asksWhy);
          }}
        >
          {words.cantNow}
        </Button>
        <Button
          appearance="subtle"
          aria-label={words.about(title, words.lookFirst)}
          onClick={() => {
            openSwarm({ id: ask.swarmId, title });
          }}
        >
          {words.lookFirst}
        </Button>
      </div>
      <div id={reasonsId} className={styles.whole} hidden={!asksWhy}>
        {asksWhy && (
          <fieldset className={styles.reasons}>
            <legend className={styles.quiet}>{words.whyNot}</legend>
            <div className={styles.actions}>
              {reasons.map((reason) => (
                <Button
                  key={reason}
                  disabledFocusable={isOff}
                  onClick={() => {
                    answers.decline(ask, reason);
                  }}
                >
                  {words.reasons[reason]}
                </Button>
              ))}
            </div>
          </fieldset>
        )}
      </div>
    </>
  );
}
