import { choice, common, flag, guid, lookup, memo, readOnly, text, type Table } from '../schema.ts';

/** Cloud flows among other processes: off is a draft, on is activated. */
export const workflow: Table = {
  logicalName: 'workflow',
  entitySet: 'workflows',
  label: 'Process',
  typeCode: 4703,
  id: 'workflowid',
  name: 'name',
  columns: {
    ...common(),
    ownerid: lookup({ systemuser: 'ownerid' }),
    name: text(100),
    description: memo(100_000),
    uniquename: text(256),
    workflowidunique: readOnly(guid()),
    ismanaged: readOnly(flag(false)),
    category: choice({
      0: 'Workflow',
      1: 'Dialog',
      2: 'Business Rule',
      3: 'Action',
      4: 'Business Process Flow',
      5: 'Modern Flow',
      6: 'Desktop Flow',
    }),
    type: choice({ 1: 'Definition', 2: 'Activation', 3: 'Template' }, 1),
  },
  states: [
    { value: 0, label: 'Draft', statuses: { 1: 'Draft' }, initial: 1 },
    { value: 1, label: 'Activated', statuses: { 2: 'Activated' }, initial: 2 },
    { value: 2, label: 'Suspended', statuses: { 3: 'CompanyDLPViolation' }, initial: 3 },
  ],
};
