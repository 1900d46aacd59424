import { Badge, Button } from '@fluentui/react-components';
import {
  CheckmarkCircleRegular,
  ErrorCircleRegular,
  InfoRegular,
  PauseCircleRegular,
} from '@fluentui/react-icons';
import type { ConnectionTestView, ConnectionView } from '../../../bot/contract/settings-view.ts';
import { useInSettings } from './in-settings.ts';
import { useAgo } from './use-ago.ts';
import { useConnection, type ConnectionHand } from './use-connection.ts';
import { useSettingsStyles } from './use-settings-styles.ts';
import { useSettingsWords } from './words/index.ts';

type Props = { connection: ConnectionView; now: number };

/** One contact center: how it does, whether it answers, and a switch. */
export function Connection({ connection: known, now }: Props) {
  const styles = useSettingsStyles();
  const words = useSettingsWords();
  const ago = useAgo(now);
  const hand = useConnection(known);
  const { connection, isPaused, trouble } = hand;
  const { id, provider, events, lastRefusal, secrets } = connection;
  return (
    <>
      <div className={styles.line}>
        <span className={styles.strong}>{id}</span>
        <span className={styles.quiet}>{provider}</span>
        <State hand={hand} now={now} />
        {events > 0 && <span className={styles.quiet}>{words.events(events)}</span>}
      </div>
      {isPaused && <p>{whilePaused(words, provider)}</p>}
      {lastRefusal && (
        <p className={styles.trouble}>{words.lastRefusal(ago(lastRefusal.at), lastRefusal.code)}</p>
      )}
      <p className={styles.quiet}>
        {words.secrets}:{' '}
        {secrets
          .map(({ name, isSet }) => `${name} (${isSet ? words.set : words.missing})`)
          .join(', ')}
      </p>
      <Buttons hand={hand} />
      <div role="status">
        {hand.tested !== undefined && hand.tested !== 'testing' && (
          <Result tested={hand.tested} last={connection.lastEventAt} now={now} />
        )}
      </div>
      {trouble !== undefined && (
        <p role="alert" className={styles.trouble}>
          {words.connection.notDone(trouble)}
        </p>
      )}
    </>
  );
}

type SettingsWords = ReturnType<typeof useSettingsWords>;

/** What a sender does with what was sent away is its own way: docs/contact-centers says where that stands. */
function whilePaused({ connection: words }: SettingsWords, provider: string): string {
  const { whilePaused: known } = words;
  return Object.hasOwn(known, provider) ? known[provider as keyof typeof known] : known.generic;
}

function State({ hand: { connection, isPaused }, now }: { hand: ConnectionHand; now: number }) {
  const words = useSettingsWords();
  const ago = useAgo(now);
  const { paused, lastEventAt } = connection;
  if (isPaused) {
    return (
      <Badge appearance="tint" color="warning" icon={<PauseCircleRegular />}>
        {paused ? words.connection.pausedBy(paused.by, ago(paused.at)) : words.connection.paused}
      </Badge>
    );
  }
  if (lastEventAt === undefined) {
    return (
      <Badge appearance="tint" color="informative">
        {words.noEvent}
      </Badge>
    );
  }
  return (
    <Badge appearance="tint" color="success" icon={<CheckmarkCircleRegular />}>
      {words.lastEvent(ago(lastEventAt))}
    </Badge>
  );
}

function Buttons({ hand }: { hand: ConnectionHand }) {
  const styles = useSettingsStyles();
  const { connection: words } = useSettingsWords();
  const { blocked } = useInSettings();
  const { connection, isPaused, tested, isSending, test, pause } = hand;
  const isOff = isSending || blocked !== undefined;
  const pauseWord = isPaused ? words.resume : words.pause;
  return (
    <div className={styles.line}>
      <Button
        size="small"
        aria-label={`${words.test}: ${connection.id}`}
        disabledFocusable={isOff}
        onClick={test}
      >
        {tested === 'testing' ? words.testing : words.test}
      </Button>
      <Button
        size="small"
        aria-label={`${pauseWord}: ${connection.id}`}
        disabledFocusable={isOff}
        onClick={() => {
          pause(!isPaused);
        }}
      >
        {pauseWord}
      </Button>
    </div>
  );
}

type ResultProps = { tested: ConnectionTestView; last: string | undefined; now: number };

function Result({ tested, last, now }: ResultProps) {
  const styles = useSettingsStyles();
  const words = useSettingsWords();
  const ago = useAgo(now);
  const { connection: said } = words;
  const lastEvent = last === undefined ? said.noneYet : said.lastCame(ago(last));
  switch (tested.kind) {
    case 'answered':
      return (
        <p className={styles.line}>
          <CheckmarkCircleRegular aria-hidden /> {said.answered(tested.tookMs)} {lastEvent}
        </p>
      );
    case 'not-answered':
      return (
        <p className={styles.line}>
          <ErrorCircleRegular aria-hidden />{' '}
          {tested.isRefused ? said.refused(tested.code) : said.silent(tested.code)}
        </p>
      );
    case 'nothing-to-ask':
      return (
        <p className={styles.line}>
          <InfoRegular aria-hidden /> {said.nothingToAsk} {lastEvent}
        </p>
      );
  }
}
