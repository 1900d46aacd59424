import { LockClosedRegular, PlugDisconnectedRegular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import type { SettingsView } from '../../../bot/contract/settings-view.ts';
import { clientOf } from '../api/client.ts';
import { useFresh, type Fresh } from '../api/use-fresh.ts';
import { Notice } from '../components/Notice.tsx';
import { Waiting } from '../components/Waiting.tsx';
import type { Entered } from '../frame/TabFrame.tsx';
import { useSignedOut } from '../frame/use-signed-out.ts';
import { useOnline } from '../swarm/use-online.ts';
import { exactTime } from '../words/times.ts';
import { useWords } from '../words/use-words.ts';
import { ConnectionsBox } from './ConnectionsBox.tsx';
import { DesksBox } from './DesksBox.tsx';
import { DoctorBox } from './DoctorBox.tsx';
import { HistoryBox } from './HistoryBox.tsx';
import { InvitationsForm } from './InvitationsForm.tsx';
import { MaskingForm } from './MaskingForm.tsx';
import { RetentionForm } from './RetentionForm.tsx';
import { SettingsContext, type InSettings } from './in-settings.ts';
import { settingsPath } from './path.ts';
import { useSettingsStyles } from './use-settings-styles.ts';
import { useSettingsWords } from './words/index.ts';

const pauseMs = 15_000;

export function SettingsPage({ identity, onSignedOut }: Pick<Entered, 'identity' | 'onSignedOut'>) {
  const words = useSettingsWords();
  const all = useWords();
  const client = useMemo(() => clientOf(identity), [identity]);
  const [state, lookNow] = useFresh<SettingsView>(client, settingsPath, pauseMs);
  const isOnline = useOnline();
  useSignedOut(state, onSignedOut);
  if (state.kind === 'loading' || state.kind === 'signed-out') {
    return <Waiting label={words.loading} shape="page" />;
  }
  if (state.kind !== 'shown') return <Away state={state} />;
  const isStale = state.isStale || !isOnline;
  const blocked = !isOnline ? all.offlineAction : isStale ? all.unreachable : undefined;
  const inSettings: InSettings = { client, blocked, lookNow, onSignedOut };
  return (
    <SettingsContext value={inSettings}>
      <Stale isStale={isStale} isOnline={isOnline} asOf={state.asOf} />
      <Parts view={state.value} now={state.asOf} />
    </SettingsContext>
  );
}

/** Not an admin, or nobody answers: what it is, and what comes next. */
function Away(props: { state: Extract<Fresh<SettingsView>, { kind: 'refused' | 'unreachable' }> }) {
  const all = useWords();
  const { state } = props;
  if (state.kind === 'refused') {
    const { code } = state.refused.problem;
    return <Notice icon={<LockClosedRegular />} what={all.problems[code]} why="" />;
  }
  return (
    <Notice icon={<PlugDisconnectedRegular />} what={all.unreachable} why={all.unreachableWhy} />
  );
}

function Stale(props: { isStale: boolean; isOnline: boolean; asOf: number }) {
  const styles = useSettingsStyles();
  const all = useWords();
  const at = exactTime(all.locale, props.asOf);
  return (
    <div role="status">
      {props.isStale && (
        <p className={styles.stale}>
          {props.isOnline ? all.stale(at) : `${all.offline(at)} ${all.offlineAction}`}
        </p>
      )}
    </div>
  );
}

function Parts({ view, now }: { view: SettingsView; now: number }) {
  const styles = useSettingsStyles();
  const words = useSettingsWords();
  return (
    <div className={styles.page}>
      <h1 className="unseen">{words.title}</h1>
      <DoctorBox />
      <DesksBox />
      <ConnectionsBox connections={view.connections} now={now} />
      <InvitationsForm known={view.invitations} />
      <MaskingForm known={view.masking} />
      <RetentionForm known={view.retention} />
      <HistoryBox changes={view.changes} now={now} />
    </div>
  );
}
