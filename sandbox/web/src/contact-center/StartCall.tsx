import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { caseQuery, casesQuery } from '../api/queries.ts';
import { useResource } from '../api/use-resource.ts';
import { isOpen } from '../dynamics/case-words.ts';
import { narrow, usePanes } from '../parts/panes.ts';
import { useFormStyles } from '../parts/use-form-styles.ts';
import { useRoute } from '../use-route.ts';
import { CallForm } from './CallForm.tsx';

const useStyles = makeStyles({
  root: {
    overflowY: 'auto',
    padding: tokens.spacingHorizontalXXL,
    [narrow]: { padding: tokens.spacingHorizontalM },
  },
  form: {
    maxWidth: '560px',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
  },
  /** A long title must not widen the page. */
  select: { width: '100%', minWidth: 0, textOverflow: 'ellipsis' },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** Chooses the case first: the rest of a call follows from it. */
export function StartCall() {
  const styles = useStyles();
  const look = useFormStyles();
  const panes = usePanes();
  const [, go] = useRoute();
  const { caseId, choices, choose, isKnown } = useCaseChoice();
  const { data: detail, trouble } = useResource(caseId === '' ? undefined : caseQuery(caseId));
  // A form that is filled in as its case comes in would lose what was typed before.
  const isReady = isKnown && (caseId === '' || detail !== undefined || trouble !== undefined);
  return (
    <div className={styles.root}>
      <div className={styles.form}>
        <div className={styles.head}>
          <Button
            appearance="subtle"
            className={panes.back}
            icon={<ArrowLeftRegular />}
            aria-label="Back to the calls"
            onClick={() => {
              go({ selected: undefined });
            }}
          />
          <h2 className={look.heading}>A customer calls or writes</h2>
        </div>
        <Field label="About the case">
          <Select
            select={{ className: styles.select }}
            value={caseId}
            onChange={(_, data) => {
              choose(data.value);
            }}
          >
            <option value="">No case yet</option>
            {choices.map((row) => (
              <option key={row.id} value={row.id}>
                {row.number} · {row.title}
              </option>
            ))}
          </Select>
        </Field>
        {isReady && <CallForm key={caseId} detail={detail} />}
      </div>
    </div>
  );
}

/** Every open case; the newest until another one, or none (''), is chosen. */
function useCaseChoice() {
  const { data: rows, trouble } = useResource(casesQuery(undefined));
  const choices = (rows ?? []).filter(isOpen);
  const [chosen, choose] = useState<string>();
  const isKnown = rows !== undefined || trouble !== undefined;
  return { caseId: chosen ?? choices[0]?.id ?? '', choices, choose, isKnown };
}
