import { Button } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { HoursView } from '../../../bot/contract/home-view.ts';
import { useFocusBack } from '../components/use-focus-back.ts';
import { daysInWords } from '../words/days.ts';
import { HoursForm } from './HoursForm.tsx';
import { useInHome } from './in-home.ts';
import { useHomeStyles } from './use-home-styles.ts';
import type { Me } from './use-me.ts';
import { useHomeWords } from './words/index.ts';

const here = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** When one works: a line, and the form in its place while it is changed. */
export function Hours({ own }: { own: Me }) {
  const styles = useHomeStyles();
  const words = useHomeWords();
  const { blocked } = useInHome();
  const [isOpen, setOpen] = useState(false);
  const place = useFocusBack(isOpen ? 'hours' : undefined);
  const hours = own.me.workingHours;
  const close = () => {
    setOpen(false);
  };
  if (isOpen) {
    return (
      <HoursForm
        hours={hours}
        zone={here()}
        onCancel={close}
        onSave={(next) => {
          own.work(next);
          close();
        }}
      />
    );
  }
  return (
    <div ref={place} className={styles.line}>
      <span>
        <b>{words.hours}</b> {hours ? <Line hours={hours} /> : words.anyTime}
      </span>
      <Button
        size="small"
        appearance="subtle"
        icon={<EditRegular />}
        data-opens="hours"
        aria-label={words.changeHours}
        disabledFocusable={blocked !== undefined}
        onClick={() => {
          setOpen(true);
        }}
      >
        {words.change}
      </Button>
    </div>
  );
}

function Line({ hours }: { hours: HoursView }) {
  const styles = useHomeStyles();
  const words = useHomeWords();
  const { days, from, to, timeZone } = hours;
  return (
    <>
      {words.hoursLine(daysInWords(days, words.dayNames, words.everyDay), from, to)}
      {timeZone !== here() && <span className={styles.quiet}> {words.inZone(timeZone)}</span>}
    </>
  );
}
