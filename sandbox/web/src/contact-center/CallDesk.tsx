import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { sendCallEvent } from '../api/actions.ts';
import type { Call } from '../api/types.ts';
import { useResources } from '../api/use-resource.ts';
import { CaseNumbers } from '../parts/CaseNumbers.tsx';
import { usePanes, wide } from '../parts/panes.ts';
import { TroubleBar } from '../parts/TroubleBar.tsx';
import { useFormStyles } from '../parts/use-form-styles.ts';
import { usePending } from '../parts/use-pending.ts';
import { useYou } from '../shell/you.ts';
import { useRoute } from '../use-route.ts';
import { AgentDesk } from './AgentDesk.tsx';
import { channelOf, channelWords, vendorTitle, whoHasIt } from './call-words.ts';
import { CallControls, EndCall } from './CallControls.tsx';
import { CallEvents } from './CallEvents.tsx';
import { PhaseBadge } from './PhaseBadge.tsx';
import { SayLine } from './SayLine.tsx';
import { Transcript } from './Transcript.tsx';

const useStyles = makeStyles({
  root: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    [wide]: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) 340px',
      overflowY: 'hidden',
    },
  },
  desk: {
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    minHeight: '100%',
    [wide]: { minHeight: 0 },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { flex: '1 1 200px', minWidth: 0, display: 'grid', gap: '2px' },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  bar: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  side: {
    minHeight: 0,
    minWidth: 0,
    padding: tokens.spacingHorizontalL,
    [wide]: { overflowY: 'auto' },
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

/** One call, driven by hand; on the right what the bot was told of it. */
export function CallDesk({ call }: { call: Call }) {
  const styles = useStyles();
  const look = useFormStyles();
  const panes = usePanes();
  const { people } = useYou();
  const [, go] = useRoute();
  const resources = useResources();
  const { isBusy, trouble, run, forget } = usePending();
  const send = (type: string, data: object = {}) =>
    run(async () => {
      await sendCallEvent(call.id, type, data);
      resources.hear({ service: 'ccaas', kind: 'call', id: call.id });
    });
  const agent = people.find((one) => one.id === call.agentId);
  return (
    <div className={styles.root}>
      <div className={styles.desk}>
        <header className={styles.head}>
          <Button
            appearance="subtle"
            className={panes.back}
            icon={<ArrowLeftRegular />}
            aria-label="Back to the calls"
            onClick={() => {
              go({ selected: undefined });
            }}
          />
          <div className={styles.words}>
            <h2 className={styles.name}>{call.customer.name}</h2>
            <span className={mergeClasses(look.quiet, look.small)}>
              <CaseNumbers>
                {[
                  channelWords[channelOf(call)].title,
                  vendorTitle(call.vendor),
                  call.customer.phone,
                  call.caseNumber ?? 'no case',
                  call.queue.name,
                  whoHasIt(call, agent?.name),
                ].join(' · ')}
              </CaseNumbers>
            </span>
          </div>
          <span role="status">
            <PhaseBadge call={call} size="large" />
          </span>
          <EndCall call={call} isBusy={isBusy} onSend={send} />
        </header>
        <div className={styles.bar}>
          <CallControls call={call} isBusy={isBusy} onSend={send} />
          <TroubleBar trouble={trouble} onDismiss={forget} />
        </div>
        <AgentDesk call={call} agent={agent?.name} />
        <Transcript call={call} />
        {call.phase !== 'ended' && (
          <SayLine channel={channelOf(call)} isBusy={isBusy} onSend={send} />
        )}
      </div>
      <aside className={styles.side} aria-label="Events sent to the bot">
        <CallEvents call={call} />
      </aside>
    </div>
  );
}
