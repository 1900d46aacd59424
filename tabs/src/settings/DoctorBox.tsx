import { Badge, Button } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons';
import type { RefObject } from 'react';
import type { DoctorView } from '../../../bot/contract/doctor-view.ts';
import { Box } from '../components/Box.tsx';
import { Waiting } from '../components/Waiting.tsx';
import { clockTime } from '../words/times.ts';
import { useWords } from '../words/use-words.ts';
import { Checked } from './Checked.tsx';
import { Findings } from './Findings.tsx';
import { useInSettings } from './in-settings.ts';
import { useFocusWhenGone } from './use-focus-when-gone.ts';
import { useDoctor, type DoctorHand } from './use-doctor.ts';
import { useSettingsStyles } from './use-settings-styles.ts';
import { useSettingsWords } from './words/index.ts';

/** What is wrong, what is lost by it, who can mend it. */
export function DoctorBox() {
  const styles = useSettingsStyles();
  const words = useSettingsWords();
  const hand = useDoctor();
  const { state, trouble } = hand;
  return (
    <Box title={words.doctor}>
      {state.kind === 'loading' && <Waiting label={words.checking} shape="narrow" />}
      {state.kind === 'shown' && <Report view={state.value} hand={hand} />}
      {(state.kind === 'unreachable' || state.kind === 'refused') && (
        <div className={styles.line}>
          {words.doctorAway}
          <Button onClick={hand.tryAgain}>{words.tryAgain}</Button>
        </div>
      )}
      {trouble !== undefined && <p className={styles.trouble}>{trouble}</p>}
    </Box>
  );
}

function Report({ view, hand }: { view: DoctorView; hand: DoctorHand }) {
  const words = useSettingsWords();
  const { findings } = view;
  const isNew = view.checkedAt === undefined;
  const { within, next } = useFocusWhenGone(findings.flatMap((one) => one.places).length);
  return (
    <>
      <Head view={view} hand={hand} again={next} />
      {isNew && <p>{words.neverChecked}</p>}
      {!isNew && findings.length === 0 && <p>{words.allFine}</p>}
      <div {...within}>
        <Findings findings={findings} hand={hand} />
      </div>
      {!isNew && <Checked families={view.families} />}
    </>
  );
}

type HeadProps = { view: DoctorView; hand: DoctorHand; again: RefObject<HTMLDivElement | null> };

function Head({ view, hand, again }: HeadProps) {
  const styles = useSettingsStyles();
  const words = useSettingsWords();
  const { locale } = useWords();
  const { blocked } = useInSettings();
  const { counts, checkedAt } = view;
  return (
    <div className={styles.line} ref={again}>
      <div className={styles.line} role="status">
        {checkedAt !== undefined && (
          <>
            {counts.toFix > 0 && (
              <Badge appearance="tint" color="danger">
                {words.counts.toFix(counts.toFix)}
              </Badge>
            )}
            {counts.toKnow > 0 && (
              <Badge appearance="tint" color="informative">
                {words.counts.toKnow(counts.toKnow)}
              </Badge>
            )}
            <Badge appearance="tint" color="success">
              {words.counts.fine(counts.fine)}
            </Badge>
            {counts.notChecked > 0 && (
              <Badge appearance="outline" color="informative">
                {words.counts.notChecked(counts.notChecked)}
              </Badge>
            )}
            <span className={styles.quiet}>{words.checkedAt(clockTime(locale, checkedAt))}</span>
          </>
        )}
      </div>
      <Button
        appearance={checkedAt === undefined ? 'primary' : 'secondary'}
        icon={<ArrowClockwiseRegular />}
        disabledFocusable={hand.isRunning || blocked !== undefined}
        onClick={() => {
          hand.look();
        }}
      >
        {hand.isRunning
          ? words.checking
          : checkedAt === undefined
            ? words.checkNow
            : words.checkAgain}
      </Button>
    </div>
  );
}
