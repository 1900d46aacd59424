import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular, PeopleTeamAddRegular } from '@fluentui/react-icons';
import { caseQuery } from '../api/queries.ts';
import type { CaseDetail } from '../api/types.ts';
import { useResource } from '../api/use-resource.ts';
import { CaseFacts } from '../dynamics/CaseFacts.tsx';
import { CaseNotes } from '../dynamics/CaseNotes.tsx';
import { TroubleBar } from '../parts/TroubleBar.tsx';
import { providerQuery } from './provider.ts';
import { useStore, useWorkspace } from './use-workspace.ts';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    height: '100%',
    minHeight: 0,
  },
  form: { overflowY: 'auto', padding: tokens.spacingHorizontalXXL, minWidth: 0 },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    paddingBottom: tokens.spacingVerticalL,
  },
  title: {
    margin: 0,
    flexGrow: 1,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  parts: { display: 'grid', gap: tokens.spacingVerticalXL },
  pane: {
    display: 'grid',
    gridTemplateRows: '40px minmax(0, 1fr)',
    width: '340px',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  paneHead: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: `0 ${tokens.spacingHorizontalM}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  frame: { border: 'none', width: '100%', height: '100%' },
});

/** The case form, with the command of the app that opens its pane beside the form. */
export function CaseTab({ caseId }: { caseId: string }) {
  const styles = useStyles();
  const store = useStore();
  const { sidePane } = useWorkspace();
  const { data: detail, trouble } = useResource(caseQuery(caseId));
  if (!detail) return <TroubleBar trouble={trouble} />;
  return (
    <div className={styles.root}>
      <div className={styles.form}>
        <div className={styles.bar}>
          <h2 className={styles.title}>{detail.title}</h2>
          <Button
            icon={<PeopleTeamAddRegular />}
            onClick={() => {
              store.change((now) => ({ ...now, sidePane: caseId }));
            }}
          >
            Ask experts
          </Button>
        </div>
        <div className={styles.parts}>
          <CaseFacts detail={detail} />
          <CaseNotes detail={detail} />
        </div>
      </div>
      {sidePane === caseId && <SidePane detail={detail} />}
    </div>
  );
}

/** No channel framework in here: the page is told its case in the address. */
function SidePane({ detail }: { detail: CaseDetail }) {
  const styles = useStyles();
  const store = useStore();
  const { data: provider } = useResource(providerQuery);
  if (!provider) return null;
  const url = new URL(provider.msdyn_channelurl);
  url.search = new URLSearchParams({ case: detail.id }).toString();
  return (
    <aside className={styles.pane} aria-label="Side pane">
      <div className={styles.paneHead}>
        <span>Ask experts</span>
        <Button
          appearance="subtle"
          size="small"
          icon={<DismissRegular />}
          aria-label="Close the side pane"
          onClick={() => {
            store.change((now) => ({ ...now, sidePane: undefined }));
          }}
        />
      </div>
      <iframe title="Ask experts" src={url.href} className={styles.frame} />
    </aside>
  );
}
