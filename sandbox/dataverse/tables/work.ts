import {
  choice,
  common,
  datetime,
  flag,
  lookup,
  memo,
  owned,
  readOnly,
  text,
  whole,
} from '../schema.ts';
import type { Table } from '../schema.ts';

const { statecode: _state, statuscode: _status, ...withoutState } = owned();

export const annotation: Table = {
  logicalName: 'annotation',
  entitySet: 'annotations',
  label: 'Note',
  typeCode: 5,
  id: 'annotationid',
  name: 'subject',
  partOf: 'objectid',
  columns: {
    ...withoutState,
    subject: text(500),
    notetext: memo(100_000),
    isdocument: flag(false),
    filename: text(255),
    mimetype: text(256),
    documentbody: memo(1_073_741_823),
    langid: text(2),
    objecttypecode: readOnly(text(100)),
    objectid: lookup(
      {
        incident: { nav: 'objectid_incident', collection: 'Incident_Annotation' },
        msdyn_swarm: { nav: 'objectid_msdyn_swarm', collection: 'msdyn_swarm_Annotations' },
        contact: { nav: 'objectid_contact', collection: 'Contact_Annotation' },
        account: { nav: 'objectid_account', collection: 'Account_Annotation' },
      },
      'cascade',
    ),
  },
  states: [],
};

const suffixed = (column: string) => `${column}_task`;

export const task: Table = {
  logicalName: 'task',
  entitySet: 'tasks',
  label: 'Task',
  typeCode: 4212,
  id: 'activityid',
  name: 'subject',
  partOf: 'regardingobjectid',
  columns: {
    ...common(suffixed),
    ownerid: lookup({ systemuser: 'ownerid_task' }),
    owninguser: readOnly(lookup({ systemuser: 'owninguser_task' })),
    subject: text(200),
    description: memo(2000),
    scheduledstart: datetime(),
    scheduledend: datetime(),
    actualend: readOnly(datetime()),
    percentcomplete: whole(0, 100),
    prioritycode: choice({ 0: 'Low', 1: 'Normal', 2: 'High' }, 1),
    regardingobjectid: lookup(
      {
        incident: { nav: 'regardingobjectid_incident_task', collection: 'Incident_Tasks' },
        msdyn_swarm: { nav: 'regardingobjectid_msdyn_swarm_task', collection: 'msdyn_swarm_Tasks' },
        account: { nav: 'regardingobjectid_account_task', collection: 'Account_Tasks' },
        contact: { nav: 'regardingobjectid_contact_task', collection: 'Contact_Tasks' },
      },
      'cascade',
    ),
  },
  states: [
    {
      value: 0,
      label: 'Open',
      statuses: { 2: 'Not Started', 3: 'In Progress', 4: 'Waiting on someone else', 7: 'Deferred' },
      initial: 2,
    },
    { value: 1, label: 'Completed', statuses: { 5: 'Completed' }, initial: 5 },
    { value: 2, label: 'Canceled', statuses: { 6: 'Canceled' }, initial: 6 },
  ],
};
