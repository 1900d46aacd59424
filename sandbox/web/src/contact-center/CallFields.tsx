/** Who calls or writes, at which contact center, and who answers. */
import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { vendorsQuery } from '../api/queries.ts';
import type { Channel } from '../api/types.ts';
import { useResource } from '../api/use-resource.ts';
import { useYou } from '../shell/you.ts';
import { channelWords, vendorTitle } from './call-words.ts';

const useStyles = makeStyles({
  two: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 200px), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
});

export type Draft = {
  /** Empty: the first one there is. */
  readonly vendor: string;
  readonly channel: Channel;
  readonly name: string;
  readonly phone: string;
  readonly queue: string;
  readonly agent: string;
  readonly didSelfServiceFail: boolean;
  readonly flow: string;
};
export type Change = (part: Partial<Draft>) => void;

const channels: readonly Channel[] = ['voice', 'chat'];

export function CallFields({ draft, change }: { draft: Draft; change: Change }) {
  const styles = useStyles();
  const { people } = useYou();
  const { data: vendors = [] } = useResource(vendorsQuery);
  const text = (label: string, part: 'name' | 'phone' | 'queue') => (
    <TextField
      label={label}
      value={draft[part]}
      onText={(value) => {
        change({ [part]: value });
      }}
    />
  );
  return (
    <div className={styles.two}>
      <ChoiceField
        label="Contact center"
        value={draft.vendor === '' ? (vendors[0] ?? '') : draft.vendor}
        choices={vendors.map((name) => [name, vendorTitle(name)])}
        onChoice={(vendor) => {
          change({ vendor });
        }}
      />
      <ChoiceField
        label="Channel"
        value={draft.channel}
        choices={channels.map((one) => [one, channelWords[one].title])}
        onChoice={(value) => {
          change({ channel: channels.find((one) => one === value) ?? 'voice' });
        }}
      />
      {text('Customer', 'name')}
      {text('Phone', 'phone')}
      {text('Queue', 'queue')}
      <ChoiceField
        label="Agent who answers"
        value={draft.agent}
        choices={people.filter((one) => one.role === 'agent').map((one) => [one.id, one.name])}
        onChoice={(agent) => {
          change({ agent });
        }}
      />
    </div>
  );
}

function ChoiceField(props: {
  label: string;
  value: string;
  choices: readonly (readonly [string, string])[];
  onChoice: (value: string) => void;
}) {
  return (
    <Field label={props.label}>
      <Select
        value={props.value}
        onChange={(_, data) => {
          props.onChoice(data.value);
        }}
      >
        {props.choices.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </Select>
    </Field>
  );
}

export function TextField(props: { label: string; value: string; onText: (text: string) => void }) {
  return (
    <Field label={props.label}>
      <Input
        value={props.value}
        onChange={(_, data) => {
          props.onText(data.value);
        }}
      />
    </Field>
  );
}
