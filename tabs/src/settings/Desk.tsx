import { Badge, Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { DeskView } from '../../../bot/contract/desks-view.ts';
import { daysInWords } from '../words/days.ts';
import { useInSettings } from './in-settings.ts';
import type { DesksHand, NotDone } from './use-desks.ts';
import { useSettingsStyles } from './use-settings-styles.ts';
import { useSettingsWords } from './words/index.ts';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'fit-content(35%) minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    margin: 0,
    '& dd': { margin: 0 },
  },
  // What a browser takes for links there goes by the page's scheme, the paper by the system's.
  link: {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: '24px',
    '@media (forced-colors: active)': { color: 'CanvasText' },
  },
  label: { color: tokens.colorNeutralForeground3 },
});

type Props = {
  desk: DeskView;
  hand: DesksHand;
  onChange: () => void;
  onSaid: (said: string) => void;
};

/** One desk as it stands, and what can be done with it. */
export function Desk({ desk, hand, onChange, onSaid }: Props) {
  const styles = useSettingsStyles();
  const words = useSettingsWords();
  const [notDone, setNotDone] = useState<NotDone>();
  const { value, threads } = desk;
  const act = async (to: string, body: object, said: string) => {
    const wrong = await hand.send(`/${desk.id}${to}`, { version: desk.version, ...body });
    setNotDone(wrong);
    onSaid(wrong ? '' : said);
  };
  return (
    <>
      <div className={styles.line}>
        <h3 className={styles.strong}>{value.name}</h3>
        <Standing state={desk.state} />
        {threads > 0 && <span className={styles.quiet}>{words.desks.threads(threads)}</span>}
      </div>
      <Facts desk={desk} />
      <Actions
        desk={desk}
        isIdle={hand.isSending}
        onChange={onChange}
        onPause={(isPaused) =>
          void act('/pause', { isPaused }, words.desks.said[isPaused ? 'paused' : 'opened'])
        }
        onRemove={() => void act('/removal', {}, words.desks.said.removed)}
      />
      {notDone && (
        <div className={styles.line}>
          <span role="alert" className={styles.trouble}>
            {notDone.why}
          </span>
          {notDone.isOld && (
            <Button
              size="small"
              onClick={() => {
                setNotDone(undefined);
                hand.lookNow();
              }}
            >
              {words.look}
            </Button>
          )}
        </div>
      )}
    </>
  );
}

const colors = { open: 'success', away: 'informative', paused: 'warning' } as const;

function Standing({ state }: Pick<DeskView, 'state'>) {
  const words = useSettingsWords();
  return (
    <Badge appearance="tint" color={colors[state]}>
      {words.desks.states[state]}
    </Badge>
  );
}

function Facts({ desk: { value, channelName } }: { desk: DeskView }) {
  const own = useStyles();
  const { desks: words } = useSettingsWords();
  const { channelLink, subjects, hasInternal, connection, queue, hours, languages } = value;
  const questions = languages.flatMap((one) => value.ratingQuestion[one] ?? []);
  return (
    <dl className={own.facts}>
      <Fact label={words.channel}>
        {channelLink === '' ? (
          words.oneToOne
        ) : (
          <Link className={own.link} href={channelLink} target="_blank" rel="noreferrer" inline>
            {channelName ?? words.openChannel} ↗
          </Link>
        )}
      </Fact>
      <Fact label={words.answersFrom}>{words.scope(subjects, hasInternal)}</Fact>
      <Fact label={words.takesOver}>{connection === '' ? words.nobody : connection}</Fact>
      {connection !== '' && (
        <Fact label={words.queue}>{queue === '' ? words.usualQueue : queue}</Fact>
      )}
      <Fact label={words.hours}>
        {hours
          ? words.hoursLine(daysInWords(hours.days, words.dayNames, words.everyDay), hours)
          : words.always}
      </Fact>
      <Fact label={words.languages}>
        {languages.map((one) => words.languageNames[one]).join(', ')}
      </Fact>
      <Fact label={words.question}>
        {questions.length > 0 ? [...new Set(questions)].join(' · ') : words.usualQuestion}
      </Fact>
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  const own = useStyles();
  return (
    <>
      <dt className={own.label}>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

type ActionsProps = {
  desk: DeskView;
  isIdle: boolean;
  onChange: () => void;
  onPause: (isPaused: boolean) => void;
  onRemove: () => void;
};

function Actions({ desk, isIdle, onChange, onPause, onRemove }: ActionsProps) {
  const styles = useSettingsStyles();
  const { desks: words } = useSettingsWords();
  const { blocked } = useInSettings();
  const [isAsking, setAsking] = useState(false);
  const isPaused = desk.state === 'paused';
  const { name } = desk.value;
  const shared = { size: 'small', disabledFocusable: isIdle || blocked !== undefined } as const;
  if (isAsking) {
    return (
      <Sure
        desk={desk}
        onAnswer={(isSure) => {
          setAsking(false);
          if (isSure) onRemove();
        }}
      />
    );
  }
  return (
    <div className={styles.line}>
      <Button
        {...shared}
        data-opens={desk.id}
        aria-label={words.of(words.change, name)}
        onClick={onChange}
      >
        {words.change}
      </Button>
      <Button
        {...shared}
        aria-label={words.of(isPaused ? words.open : words.pause, name)}
        onClick={() => {
          onPause(!isPaused);
        }}
      >
        {isPaused ? words.open : words.pause}
      </Button>
      <Button
        {...shared}
        appearance="subtle"
        aria-label={words.of(words.remove, name)}
        onClick={() => {
          setAsking(true);
        }}
      >
        {words.remove}
      </Button>
    </div>
  );
}

/** Asked in its place: nothing brings it back. */
function Sure({ desk, onAnswer }: { desk: DeskView; onAnswer: (isSure: boolean) => void }) {
  const styles = useSettingsStyles();
  const { desks: words } = useSettingsWords();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    root.current?.querySelector('button')?.focus();
  }, []);
  return (
    <div
      ref={root}
      role="group"
      aria-label={words.sure(desk.value.name)}
      className={styles.line}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onAnswer(false);
      }}
    >
      <span>{words.sure(desk.value.name)}</span>
      <Button
        size="small"
        onClick={() => {
          onAnswer(false);
        }}
      >
        {words.keep}
      </Button>
      <Button
        size="small"
        appearance="primary"
        onClick={() => {
          onAnswer(true);
        }}
      >
        {words.remove}
      </Button>
    </div>
  );
}
