import { Badge, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import {
  ArrowForwardRegular,
  CallEndRegular,
  CallRegular,
  ClockRegular,
  NotepadRegular,
  PauseCircleRegular,
} from '@fluentui/react-icons';
import { useEffect, useState, type JSX } from 'react';
import type { ContactView } from '../../../bot/contract/panel-view.ts';
import { elapsed } from '../words/times.ts';
import { useWords } from '../words/use-words.ts';
import { useBlocked } from './blocked.ts';
import { usePanelStyles } from './use-panel-styles.ts';

type Phase = ContactView['interaction']['phase'];

const useStyles = makeStyles({
  root: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  time: { fontVariantNumeric: 'tabular-nums' },
});

type Look = {
  readonly color: 'brand' | 'informative' | 'warning';
  readonly appearance: 'tint' | 'outline';
  readonly icon: JSX.Element;
};

const looks: Readonly<Record<Phase, Look>> = {
  waiting: { color: 'informative', appearance: 'tint', icon: <ClockRegular /> },
  ringing: { color: 'informative', appearance: 'tint', icon: <CallRegular /> },
  talking: { color: 'brand', appearance: 'tint', icon: <CallRegular /> },
  held: { color: 'warning', appearance: 'tint', icon: <PauseCircleRegular /> },
  transferring: { color: 'informative', appearance: 'tint', icon: <ArrowForwardRegular /> },
  'wrap-up': { color: 'informative', appearance: 'tint', icon: <NotepadRegular /> },
  ended: { color: 'informative', appearance: 'outline', icon: <CallEndRegular /> },
};

type Props = {
  contacts: readonly ContactView[];
  contact: ContactView | undefined;
  isOver: boolean;
  onChoose: (id: string) => void;
};

/** Who is on the line, in one line that stays. */
export function ContactBar({ contacts, contact, isOver, onChoose }: Props) {
  const styles = useStyles();
  const look = usePanelStyles();
  const words = useWords();
  return (
    <header className={mergeClasses(look.part, styles.root)}>
      {contact ? (
        <Line contact={contact} />
      ) : (
        <p className={look.quiet}>{isOver ? words.contactOver : words.noContact}</p>
      )}
      {contacts.length > 1 && (
        <Select
          size="small"
          aria-label={words.severalContacts}
          value={contact?.id ?? ''}
          onChange={(_, data) => {
            onChoose(data.value);
          }}
        >
          {contacts.map((one) => (
            <option key={one.id} value={one.id}>
              {nameIn(one) ?? words.unknownCustomer}, {words.phases[one.interaction.phase]}
            </option>
          ))}
        </Select>
      )}
    </header>
  );
}

/** As much as is known of who is on the line. */
export const nameIn = ({ customer }: ContactView): string | undefined =>
  customer?.name ?? customer?.phone;

function Line({ contact }: { contact: ContactView }) {
  const styles = useStyles();
  const look = usePanelStyles();
  const words = useWords();
  const { phase, phaseSince, channel, queue } = contact.interaction;
  return (
    <div className={look.row}>
      <span role="status">
        <Badge {...looks[phase]}>{words.phases[phase]}</Badge>
      </span>
      <Elapsed since={phaseSince} className={styles.time} />
      <span className={mergeClasses(look.grow, look.strong)}>
        {nameIn(contact) ?? words.unknownCustomer}
      </span>
      <span className={mergeClasses(look.quiet, look.small)}>
        {[words.channels[channel], queue].filter(Boolean).join(' · ')}
      </span>
    </div>
  );
}

/** Ticks for the eye only: nobody is read a clock. It stands still while nobody knows whether it is true. */
function Elapsed({ since, className }: { since: string; className: string }) {
  const [now, setNow] = useState(() => Date.now());
  const isStill = useBlocked() !== undefined;
  useEffect(() => {
    if (isStill) return undefined;
    const timer = setInterval(() => {
      setNow(Date.now());
    }, 1_000);
    return () => {
      clearInterval(timer);
    };
  }, [isStill]);
  return (
    <time className={className} dateTime={since}>
      {elapsed(now - Date.parse(since))}
    </time>
  );
}
