import { mergeClasses } from '@fluentui/react-components';
import { ClipboardTaskListLtrRegular } from '@fluentui/react-icons';
import { Empty } from '../parts/Empty.tsx';
import { usePanes } from '../parts/panes.ts';
import { CaseForm } from './CaseForm.tsx';
import { CaseList } from './CaseList.tsx';

/** Customer Service as an agent has it: the cases, and the one that is open. */
export function Dynamics({ selected }: { selected: string | undefined }) {
  const panes = usePanes();
  return (
    <div className={panes.root}>
      <section
        className={mergeClasses(panes.list, selected !== undefined && panes.away)}
        aria-label="Cases"
      >
        <CaseList selected={selected} />
      </section>
      <section
        className={mergeClasses(panes.detail, selected === undefined && panes.away)}
        aria-label="Case"
      >
        {selected === undefined ? (
          <Empty
            icon={<ClipboardTaskListLtrRegular />}
            what="Choose a case"
            why="From a case you ask experts for help with Create swarm. Their answer comes back to it as a note."
          />
        ) : (
          <CaseForm key={selected} caseId={selected} />
        )}
      </section>
    </div>
  );
}
