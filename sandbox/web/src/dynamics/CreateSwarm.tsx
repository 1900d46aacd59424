import {
  Button,
  Field,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Spinner,
  Textarea,
  ToggleButton,
  tokens,
} from '@fluentui/react-components';
import { CheckmarkRegular, DismissRegular, SparkleFilled } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import { openSwarm, type Running } from '../api/actions.ts';
import { skillsQuery } from '../api/queries.ts';
import type { CaseDetail, Skill } from '../api/types.ts';
import { useResource, useResources } from '../api/use-resource.ts';
import { TroubleBar } from '../parts/TroubleBar.tsx';
import { useFormStyles } from '../parts/use-form-styles.ts';
import { usePending } from '../parts/use-pending.ts';
import { useYou } from '../shell/you.ts';
import { useRoute } from '../use-route.ts';
import { destinationOf } from '../teams/links.ts';
import { suggestedSkills } from './case-words.ts';
import { useDraft } from './drafts.ts';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  skills: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  skill: { minWidth: 'auto', minHeight: '28px', fontWeight: tokens.fontWeightRegular },
  star: { marginInlineStart: tokens.spacingHorizontalXS, fontSize: '14px', flex: 'none' },
});

type Props = { detail: CaseDetail; onClose: () => void };

export function CreateSwarm({ detail, onClose }: Props) {
  const { data: skills, trouble } = useResource(skillsQuery);
  if (!skills) return trouble ? <TroubleBar trouble={trouble} /> : null;
  return <Form detail={detail} skills={skills} onClose={onClose} />;
}

function Form({ detail, skills, onClose }: Props & { skills: readonly Skill[] }) {
  const styles = useStyles();
  const look = useFormStyles();
  const { person } = useYou();
  const resources = useResources();
  const { isBusy, trouble, run } = usePending();
  const { draft, change, drop } = useDraft(detail, skills);
  const [running, setRunning] = useState<Running>();
  const first = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    first.current?.focus();
  }, []);
  const ask = async () => {
    let already: Running | undefined;
    const isAsked = await run(async () => {
      already = await openSwarm({ caseId: detail.id, person: person.id, ...draft });
    });
    resources.refresh();
    setRunning(already);
    if (!isAsked || already) return;
    drop();
    onClose();
  };
  return (
    <form
      className={mergeClasses(look.box, look.raised)}
      aria-label="Create swarm"
      onSubmit={(event) => {
        event.preventDefault();
        void ask();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div className={styles.head}>
        <h3 className={look.heading}>Create swarm</h3>
        <Button
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label="Close"
          onClick={onClose}
        />
      </div>
      <Field label="What do you need?" required>
        <Textarea
          textarea={{ ref: first }}
          rows={3}
          resize="vertical"
          value={draft.request}
          onChange={(_, data) => {
            change({ request: data.value });
          }}
        />
      </Field>
      <Field label="Already tried">
        <Textarea
          rows={3}
          resize="vertical"
          value={draft.stepsTried}
          placeholder="So that nobody suggests it again"
          onChange={(_, data) => {
            change({ stepsTried: data.value });
          }}
        />
      </Field>
      <Subjects
        skills={skills}
        suggested={suggestedSkills(detail, skills)}
        chosen={draft.skills}
        onChange={(chosen) => {
          change({ skills: chosen });
        }}
      />
      <TroubleBar trouble={trouble} />
      {running && <AlreadyRunning running={running} />}
      <Button
        type="submit"
        appearance="primary"
        disabledFocusable={isBusy}
        {...(isBusy && { icon: <Spinner size="tiny" /> })}
      >
        Ask experts
      </Button>
    </form>
  );
}

type SubjectsProps = {
  skills: readonly Skill[];
  suggested: readonly Skill[];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
};

function Subjects({ skills, suggested, chosen, onChange }: SubjectsProps) {
  const styles = useStyles();
  const rest = skills.filter((skill) => !suggested.includes(skill));
  return (
    <Field
      label="Subjects"
      hint={
        suggested.length > 0
          ? 'Those with a star are named in the case.'
          : 'Choose none, and they are taken from your words.'
      }
    >
      <div className={styles.skills} role="group" aria-label="Subjects">
        {[...suggested, ...rest].map((skill) => {
          const isChosen = chosen.includes(skill.id);
          return (
            <ToggleButton
              key={skill.id}
              size="small"
              shape="circular"
              className={styles.skill}
              appearance={isChosen ? 'primary' : 'outline'}
              checked={isChosen}
              {...(isChosen && { icon: <CheckmarkRegular /> })}
              onClick={() => {
                onChange(isChosen ? chosen.filter((id) => id !== skill.id) : [...chosen, skill.id]);
              }}
            >
              {skill.name}
              {suggested.includes(skill) && (
                <SparkleFilled className={styles.star} aria-label="named in the case" />
              )}
            </ToggleButton>
          );
        })}
      </div>
    </Field>
  );
}

/** One case, one swarm: the way to the one there is. */
function AlreadyRunning({ running: { code, agent, chatUrl } }: { running: Running }) {
  const { person } = useYou();
  const [, go] = useRoute();
  const destination = chatUrl === undefined ? undefined : destinationOf(chatUrl, person);
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        This case already has a swarm: {code}, opened by {agent}.
        {destination === undefined && ' Ask to be added to it.'}
      </MessageBarBody>
      {destination?.kind === 'here' && (
        <MessageBarActions>
          <Button
            onClick={() => {
              go(destination.route);
            }}
          >
            Open it
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
