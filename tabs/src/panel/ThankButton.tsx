import { Button } from '@fluentui/react-components';
import { HeartRegular } from '@fluentui/react-icons';
import type { PanelSwarmView } from '../../../bot/contract/panel-view.ts';
import type { Client } from '../api/client.ts';
import { useWords } from '../words/use-words.ts';
import { useBlocked } from './blocked.ts';
import { Trouble } from './Trouble.tsx';
import { usePanelStyles } from './use-panel-styles.ts';
import { usePending } from './use-pending.ts';

type Props = {
  view: PanelSwarmView;
  client: Client;
  onThanked: () => void;
  onSignedOut: () => void;
};

/** A word to who helped, in the swarm's chat; once. */
export function ThankButton({ view, client, onThanked, onSignedOut }: Props) {
  const look = usePanelStyles();
  const words = useWords();
  const { isBusy, trouble, run } = usePending(onSignedOut);
  const blocked = useBlocked();
  if (view.thanks === undefined) return null;
  const helpers = view.people.filter((one) => one.role === 'expert').map((one) => one.name);
  const thank = () =>
    run(async () => {
      const path = `/api/v1/swarms/${encodeURIComponent(view.id)}/thanks`;
      await client.post<PanelSwarmView>(path, { text: words.thanks(words.list(helpers)) });
      onThanked();
    });
  return (
    <section className={look.part} aria-label={words.thank}>
      <div>
        <div role="status">{view.thanks === 'said' && <p>{words.thanked}</p>}</div>
        {view.thanks === 'possible' && (
          <Button
            icon={<HeartRegular />}
            disabledFocusable={isBusy || blocked !== undefined}
            onClick={() => void thank()}
          >
            {isBusy ? words.thanking : words.thankNames(words.list(helpers))}
          </Button>
        )}
        <Trouble trouble={trouble} />
      </div>
    </section>
  );
}
