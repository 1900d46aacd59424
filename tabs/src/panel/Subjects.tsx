import { Field, makeStyles, Select, ToggleButton, tokens } from '@fluentui/react-components';
import { CheckmarkRegular, SparkleFilled } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { SkillList } from '../../../bot/contract/swarm-view.ts';
import type { Client } from '../api/client.ts';
import { useWords } from '../words/use-words.ts';

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalS },
  chips: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  chip: { minWidth: 'auto', minHeight: '32px', fontWeight: tokens.fontWeightRegular },
  star: { marginInlineStart: tokens.spacingHorizontalXS, fontSize: '14px', flex: 'none' },
});

type Props = {
  client: Client;
  suggested: readonly string[];
  chosen: readonly string[];
  onChange: (ids: readonly string[]) => void;
};

/** What it is about: those named in the case with a star; more from the list. */
export function Subjects({ client, suggested, chosen, onChange }: Props) {
  const styles = useStyles();
  const words = useWords();
  const skills = useSkills(client);
  const shown = skills.filter(({ id }) => suggested.includes(id) || chosen.includes(id));
  const rest = skills.filter(({ id }) => !chosen.includes(id) && !suggested.includes(id));
  return (
    <Field label={words.subjects} {...(chosen.length === 0 && { hint: words.noSubject })}>
      <div className={styles.root} role="group" aria-label={words.subjects}>
        <div className={styles.chips}>
          {shown.map(({ id, name }) => {
            const isChosen = chosen.includes(id);
            return (
              <ToggleButton
                key={id}
                size="small"
                shape="circular"
                className={styles.chip}
                appearance={isChosen ? 'primary' : 'outline'}
                checked={isChosen}
                {...(isChosen && { icon: <CheckmarkRegular /> })}
                onClick={() => {
                  onChange(isChosen ? chosen.filter((one) => one !== id) : [...chosen, id]);
                }}
              >
                {name}
                {suggested.includes(id) && (
                  <SparkleFilled className={styles.star} aria-label={words.suggested} />
                )}
              </ToggleButton>
            );
          })}
        </div>
        {rest.length > 0 && (
          <Select
            size="small"
            aria-label={words.addSubject}
            value=""
            onChange={(_, data) => {
              if (data.value !== '') onChange([...chosen, data.value]);
            }}
          >
            <option value="">{words.addSubject}</option>
            {rest.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </div>
    </Field>
  );
}

function useSkills(client: Client): SkillList['skills'] {
  const [skills, setSkills] = useState<SkillList['skills']>([]);
  useEffect(() => {
    let isOver = false;
    client.get<SkillList>('/api/v1/skills').then(
      (list) => {
        if (!isOver) setSkills(list.skills);
      },
      // Without the list the suggested ones are sent as they are.
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [client]);
  return skills;
}
