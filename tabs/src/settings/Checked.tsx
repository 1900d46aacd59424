import { makeStyles, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircleRegular,
  ErrorCircleRegular,
  SubtractCircleRegular,
} from '@fluentui/react-icons';
import type { DoctorCheckView, DoctorFamilyView } from '../../../bot/contract/doctor-view.ts';
import { useSettingsStyles } from './use-settings-styles.ts';
import { useSettingsWords } from './words/index.ts';

const useStyles = makeStyles({
  summary: { cursor: 'pointer', minHeight: '24px', fontWeight: tokens.fontWeightSemibold },
  families: {
    columnWidth: '260px',
    columnGap: tokens.spacingHorizontalXXL,
    marginTop: tokens.spacingVerticalM,
  },
  checks: { display: 'grid', gap: '2px', margin: 0, padding: 0, listStyleType: 'none' },
  family: { breakInside: 'avoid', paddingBottom: tokens.spacingVerticalL },
  check: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    gap: tokens.spacingHorizontalXS,
    alignItems: 'start',
    overflowWrap: 'anywhere',
  },
  icon: { fontSize: '16px', lineHeight: tokens.lineHeightBase300 },
});

/** Every check there was, with its result; one that was not made is no green tick. */
export function Checked({ families }: { families: readonly DoctorFamilyView[] }) {
  const own = useStyles();
  const styles = useSettingsStyles();
  const words = useSettingsWords();
  return (
    <details>
      <summary className={own.summary}>{words.checked}</summary>
      <div className={own.families}>
        {families.map(({ name, checks }) => (
          <section key={name} className={own.family} aria-label={name}>
            <h3 className={styles.quiet}>{name}</h3>
            <ul className={own.checks}>
              {checks.map((check) => (
                <li key={check.id} className={own.check}>
                  <Result check={check} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </details>
  );
}

const icons = {
  fine: CheckmarkCircleRegular,
  found: ErrorCircleRegular,
  'not-checked': SubtractCircleRegular,
};

function Result({ check }: { check: DoctorCheckView }) {
  const own = useStyles();
  const styles = useSettingsStyles();
  const words = useSettingsWords();
  const Icon = icons[check.state];
  const codes = check.codes.join(', ');
  return (
    <>
      <Icon className={own.icon} aria-hidden />
      <span>
        {check.title}{' '}
        <span className={styles.quiet}>
          {check.state === 'fine' && words.fine}
          {check.state === 'found' && codes}
          {check.state === 'not-checked' && `${words.notChecked}: ${check.why ?? ''}`}
        </span>
      </span>
    </>
  );
}
