import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ArrowSyncRegular,
  CheckmarkCircleRegular,
  ErrorCircleRegular,
  SpeakerMuteRegular,
} from '@fluentui/react-icons';
import type { Call, CallEvent } from '../api/types.ts';
import { exactTime } from '../parts/times.ts';
import { useFormStyles } from '../parts/use-form-styles.ts';
import { channelOf, deliveryWords, eventDetail, eventName } from './call-words.ts';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    margin: `${tokens.spacingVerticalM} 0 0`,
    padding: 0,
    listStyleType: 'none',
  },
  event: { display: 'grid', gap: '2px' },
  line: { display: 'flex', alignItems: 'baseline', gap: tokens.spacingHorizontalS },
  grow: { flexGrow: 1, fontWeight: tokens.fontWeightSemibold },
  time: { fontVariantNumeric: 'tabular-nums' },
  detail: { overflowWrap: 'anywhere' },
  state: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground3 },
});

/** What happened, newest first, whether the bot was told of it and whether it took it. */
export function CallEvents({ call }: { call: Call }) {
  const styles = useStyles();
  const look = useFormStyles();
  return (
    <>
      <h3 className={look.heading}>Sent to the bot</h3>
      <ol className={styles.list}>
        {[...call.events].reverse().map((event) => (
          <EventItem key={event.id} event={event} call={call} />
        ))}
      </ol>
    </>
  );
}

type EventProps = { event: CallEvent; call: Call };

function EventItem({ event, call }: EventProps) {
  const styles = useStyles();
  const look = useFormStyles();
  const detail = eventDetail(event);
  return (
    <li className={styles.event}>
      <span className={styles.line}>
        <span className={styles.grow}>{eventName(event, channelOf(call))}</span>
        {event.delivery === 'delivered' && <State event={event} call={call} />}
        <time className={mergeClasses(look.quiet, look.small, styles.time)} dateTime={event.time}>
          {exactTime(event.time)}
        </time>
      </span>
      {detail !== '' && <span className={styles.detail}>{detail}</span>}
      {event.delivery !== 'delivered' && <State event={event} call={call} />}
    </li>
  );
}

function State({ event, call }: EventProps) {
  const styles = useStyles();
  const look = useFormStyles();
  return (
    <span className={mergeClasses(look.quiet, look.small, styles.state)}>
      <DeliveryIcon event={event} />
      {deliveryWords(event, call.vendor)}
    </span>
  );
}

function DeliveryIcon({ event }: { event: CallEvent }) {
  const styles = useStyles();
  switch (event.delivery) {
    case 'delivered':
      return <CheckmarkCircleRegular className={styles.good} aria-hidden />;
    case 'given-up':
      return <ErrorCircleRegular className={styles.bad} aria-hidden />;
    case 'waiting':
      return <ArrowSyncRegular aria-hidden />;
    case 'untold':
      return <SpeakerMuteRegular aria-hidden />;
  }
}
