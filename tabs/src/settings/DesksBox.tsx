import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import type { DesksView } from '../../../bot/contract/desks-view.ts';
import { Box } from '../components/Box.tsx';
import { useFocusBack } from '../components/use-focus-back.ts';
import { Waiting } from '../components/Waiting.tsx';
import { Desk } from './Desk.tsx';
import { useInSettings } from './in-settings.ts';
import { useDesks, type DesksHand } from './use-desks.ts';
import { useSettingsStyles } from './use-settings-styles.ts';
import { useSettingsWords } from './words/index.ts';

/** Most who come do not change a desk. */
const DeskForm = lazy(async () => ({ default: (await import('./DeskForm.tsx')).DeskForm }));

/** Where employees ask: each desk's channel, what it answers from, who takes over. */
export function DesksBox() {
  const styles = useSettingsStyles();
  const words = useSettingsWords();
  const hand = useDesks();
  const { state } = hand;
  return (
    <Box title={words.desks.title}>
      {state.kind === 'loading' && <Waiting label={words.desks.loading} shape="narrow" />}
      {state.kind === 'shown' && <Desks view={state.value} hand={hand} />}
      {(state.kind === 'unreachable' || state.kind === 'refused') && (
        <div className={styles.line}>
          {words.desks.away}
          <Button onClick={hand.lookNow}>{words.tryAgain}</Button>
        </div>
      )}
    </Box>
  );
}

type Props = { view: DesksView; hand: DesksHand };

const newDesk = 'new';

function Desks({ view, hand }: Props) {
  const styles = useSettingsStyles();
  const words = useSettingsWords();
  const { blocked } = useInSettings();
  /** The id of the one whose form is open. */
  const [open, setOpen] = useState<string>();
  const [said, setSaid] = useState('');
  const place = useFocusBack(open);
  const close = (told = '') => {
    setOpen(undefined);
    setSaid(told);
  };
  const form = (id: string) => (
    <Suspense fallback={<Waiting label={words.desks.loading} shape="narrow" />}>
      <DeskForm
        desk={view.desks.find((one) => one.id === id)}
        choices={view}
        hand={hand}
        onClose={close}
      />
    </Suspense>
  );
  return (
    <div ref={place} className={styles.parts}>
      {view.desks.length === 0 && open !== newDesk && (
        <p className={styles.quiet}>{words.desks.none}</p>
      )}
      <ul className={styles.rows}>
        {view.desks.map((desk) => (
          <li key={desk.id} className={styles.row}>
            {open === desk.id ? (
              form(desk.id)
            ) : (
              <Desk
                desk={desk}
                hand={hand}
                onSaid={setSaid}
                onChange={() => {
                  setSaid('');
                  setOpen(desk.id);
                }}
              />
            )}
          </li>
        ))}
      </ul>
      {open === newDesk && form(newDesk)}
      {open === undefined && (
        <div>
          <Button
            icon={<AddRegular />}
            data-opens={newDesk}
            disabledFocusable={blocked !== undefined}
            onClick={() => {
              setSaid('');
              setOpen(newDesk);
            }}
          >
            {words.desks.add}
          </Button>
        </div>
      )}
      <p role="status">{said}</p>
    </div>
  );
}
