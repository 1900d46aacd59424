import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircleRegular, InfoRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { FindingView } from '../../../bot/contract/doctor-view.ts';
import { useInSettings } from './in-settings.ts';
import type { DoctorHand } from './use-doctor.ts';
import { useSettingsStyles } from './use-settings-styles.ts';
import { useSettingsWords } from './words/index.ts';

const useStyles = makeStyles({
  group: { display: 'grid', gap: tokens.spacingVerticalM, marginTop: tokens.spacingVerticalS },
  head: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    gap: tokens.spacingHorizontalS,
    alignItems: 'start',
  },
  icon: { fontSize: '20px', lineHeight: 1 },
  danger: { color: tokens.colorStatusDangerForeground3 },
  body: { display: 'grid', gap: tokens.spacingVerticalXS, minWidth: 0 },
  steps: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, display: 'grid', gap: '2px' },
  heading: { display: 'inline' },
  summary: { cursor: 'pointer', minHeight: '24px' },
});

type Found = { readonly check: string; readonly finding: FindingView };
type Props = { findings: readonly Found[]; hand: DoctorHand };

/** What is to fix first, then what is good to know. */
export function Findings({ findings, hand }: Props) {
  const words = useSettingsWords();
  const groups = [
    ['to-fix', words.toFix],
    ['to-know', words.toKnow],
  ] as const;
  return groups.map(([severity, title]) => {
    const these = findings.filter(({ finding }) => finding.severity === severity);
    return (
      these.length > 0 && (
        <Group
          key={severity}
          title={title}
          findings={these}
          hand={hand}
          isFolded={severity === 'to-know'}
        />
      )
    );
  });
}

/** What is only good to know stays folded: what is to fix must not be looked for behind it. */
function Group({ title, findings, hand, isFolded }: Props & { title: string; isFolded: boolean }) {
  const own = useStyles();
  const styles = useSettingsStyles();
  const list = (
    <ul className={styles.rows}>
      {findings.map(({ check, finding }) => (
        <li key={`${finding.code} ${finding.cause}`} className={styles.row}>
          <Finding check={check} finding={finding} hand={hand} />
        </li>
      ))}
    </ul>
  );
  const heading = mergeClasses(styles.strong, own.heading);
  return (
    <section className={own.group} aria-label={title}>
      {isFolded ? (
        <details>
          <summary className={own.summary}>
            <h3 className={heading}>{`${title} (${findings.length})`}</h3>
          </summary>
          {list}
        </details>
      ) : (
        <>
          <h3 className={heading}>{title}</h3>
          {list}
        </>
      )}
    </section>
  );
}

function Finding({ check, finding, hand }: Found & { hand: DoctorHand }) {
  const own = useStyles();
  const styles = useSettingsStyles();
  const words = useSettingsWords();
  const isBad = finding.severity === 'to-fix';
  const icon = mergeClasses(own.icon, isBad && own.danger);
  return (
    <div className={own.head}>
      <span className={icon} aria-hidden>
        {isBad ? <ErrorCircleRegular /> : <InfoRegular />}
      </span>
      <div className={own.body}>
        <p>
          <span className={styles.quiet}>{finding.code}</span>{' '}
          <span className={styles.strong}>{finding.cause}</span>
        </p>
        <p>
          {words.lost} {finding.lost}
        </p>
        <p>
          {words.who} {finding.who}
        </p>
        <details>
          <summary className={own.summary}>{words.steps}</summary>
          <ol className={own.steps}>
            {finding.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </details>
        <Actions check={check} finding={finding} hand={hand} />
      </div>
    </div>
  );
}

function Actions({ check, finding, hand }: Found & { hand: DoctorHand }) {
  const styles = useSettingsStyles();
  const words = useSettingsWords();
  const { blocked } = useInSettings();
  const [said, setSaid] = useState('');
  const copy = () => {
    navigator.clipboard.writeText(stepsText(finding)).then(
      () => {
        setSaid(words.copied);
      },
      () => {
        setSaid(words.copyFailed);
      },
    );
  };
  return (
    <div className={styles.line}>
      <Button size="small" aria-label={`${words.copy}: ${finding.code}`} onClick={copy}>
        {words.copy}
      </Button>
      <Button
        size="small"
        aria-label={`${words.checkThis}: ${finding.code}`}
        disabledFocusable={hand.isRunning || blocked !== undefined}
        onClick={() => {
          hand.look(check);
        }}
      >
        {words.checkThis}
      </Button>
      <span role="status" className={styles.quiet}>
        {said}
      </span>
    </div>
  );
}

const stepsText = ({ code, cause, steps }: FindingView): string =>
  [`${code} ${cause}`, ...steps.map((step, place) => `${place + 1}. ${step}`)].join('\n');
