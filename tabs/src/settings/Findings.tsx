import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircleRegular, InfoRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { FindingPlaceView, FindingView } from '../../../bot/contract/doctor-view.ts';
import { copyText } from '../components/copy-text.ts';
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
  places: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  heading: { display: 'inline' },
  summary: { cursor: 'pointer', minHeight: '24px' },
});

type Props = { findings: readonly FindingView[]; hand: DoctorHand };
type One = { finding: FindingView; hand: DoctorHand };

/** What is to fix first, then what is good to know. */
export function Findings({ findings, hand }: Props) {
  const words = useSettingsWords();
  const groups = [
    ['to-fix', words.toFix],
    ['to-know', words.toKnow],
  ] as const;
  return groups.map(([severity, title]) => {
    const these = findings.filter((one) => one.severity === severity);
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
      {findings.map((finding) => (
        <li key={finding.code} className={styles.row}>
          <Finding finding={finding} hand={hand} />
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

function Finding({ finding, hand }: One) {
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
        {finding.places.length > 1 && <Places finding={finding} hand={hand} />}
        <Actions finding={finding} hand={hand} />
      </div>
    </div>
  );
}

const checksOf = ({ places }: FindingView): readonly string[] => [
  ...new Set(places.map((one) => one.check)),
];

/** Where it is, each by its name; each with a look of its own where one look does not see them all. */
function Places({ finding, hand }: One) {
  const own = useStyles();
  const styles = useSettingsStyles();
  const words = useSettingsWords();
  const { code, places } = finding;
  const isByItself = checksOf(finding).length > 1;
  return (
    <div>
      <p>{words.places(places.length)}</p>
      <ul className={own.places}>
        {places.map(({ check, name, detail }) => (
          <li key={`${check} ${name ?? ''}`}>
            <div className={isByItself ? styles.line : undefined}>
              <span>
                {name} {detail !== undefined && <span className={styles.quiet}>{detail}</span>}
              </span>
              {isByItself && (
                <LookAgain label={`${code} ${name ?? ''}`} check={check} hand={hand} />
              )}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

function LookAgain(props: { label: string; check: string; hand: DoctorHand }) {
  const { label, check, hand } = props;
  const words = useSettingsWords();
  const { blocked } = useInSettings();
  return (
    <Button
      size="small"
      aria-label={`${words.checkThis}: ${label}`}
      disabledFocusable={hand.isRunning || blocked !== undefined}
      onClick={() => {
        hand.look(check);
      }}
    >
      {words.checkThis}
    </Button>
  );
}

function Actions({ finding, hand }: One) {
  const styles = useSettingsStyles();
  const words = useSettingsWords();
  const [said, setSaid] = useState('');
  const [check, ...others] = checksOf(finding);
  const copy = () => {
    void copyText(stepsText(finding)).then((isCopied) => {
      setSaid(isCopied ? words.copied : words.copyFailed);
    });
  };
  return (
    <div className={styles.line}>
      <Button size="small" aria-label={`${words.copy}: ${finding.code}`} onClick={copy}>
        {words.copy}
      </Button>
      {check !== undefined && others.length === 0 && (
        <LookAgain label={finding.code} check={check} hand={hand} />
      )}
      <span role="status" className={styles.quiet}>
        {said}
      </span>
    </div>
  );
}

const stepsText = ({ code, cause, places, steps }: FindingView): string =>
  [
    `${code} ${cause}`,
    ...(places.length > 1 ? places.map(placeText) : []),
    ...steps.map((step, place) => `${place + 1}. ${step}`),
  ].join('\n');

const placeText = ({ name, detail }: FindingPlaceView): string =>
  ['-', name, detail].filter((part) => part !== undefined).join(' ');
