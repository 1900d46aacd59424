import { mergeClasses } from '@fluentui/react-components';
import type { CaseDetail } from '../api/types.ts';
import { longDate, wholeTime } from '../parts/times.ts';
import { useFormStyles } from '../parts/use-form-styles.ts';

export function CaseFacts({ detail }: { detail: CaseDetail }) {
  const look = useFormStyles();
  const { customerDetail: customer } = detail;
  return (
    <>
      <section className={mergeClasses(look.section, look.box)}>
        <h3 className={look.heading}>Customer</h3>
        <Facts
          facts={[
            ['Name', customer.name],
            ['Tier', customer.tier],
            ['Contact', customer.contact],
            ['Phone', customer.phone],
            ['Mail', customer.mail],
          ]}
        />
      </section>
      <section className={mergeClasses(look.section, look.box)}>
        <h3 className={look.heading}>Details</h3>
        <Facts
          facts={[
            ['Product', detail.product],
            ['Line', detail.line],
            ['Priority', detail.priority],
            ['Came by', detail.origin],
            ['Owner', detail.owner],
          ]}
        >
          <dt>Opened</dt>
          <dd title={wholeTime(detail.createdOn)}>{longDate(detail.createdOn)}</dd>
        </Facts>
      </section>
    </>
  );
}

function Facts(props: {
  facts: readonly (readonly [string, string])[];
  children?: React.ReactNode;
}) {
  const look = useFormStyles();
  return (
    <dl className={look.facts}>
      {props.facts
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <Pair key={name} name={name} value={value} />
        ))}
      {props.children}
    </dl>
  );
}

function Pair({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
