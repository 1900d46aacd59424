import {
  choice,
  datetime,
  flag,
  lookup,
  memo,
  owned,
  readOnly,
  text,
  whole,
  type Table,
} from '../schema.ts';

const slaStatus = {
  1: 'In Progress',
  2: 'Nearing Noncompliance',
  3: 'Succeeded',
  4: 'Noncompliant',
};

export const incident: Table = {
  logicalName: 'incident',
  entitySet: 'incidents',
  label: 'Case',
  typeCode: 112,
  id: 'incidentid',
  name: 'title',
  columns: {
    ...owned(),
    title: text(200),
    ticketnumber: text(100),
    description: memo(2000),
    prioritycode: choice({ 1: 'High', 2: 'Normal', 3: 'Low' }, 2),
    severitycode: choice({ 1: 'Default Value' }, 1),
    caseorigincode: choice({
      1: 'Phone',
      2: 'Email',
      3: 'Web',
      2483: 'Facebook',
      3986: 'Twitter',
      700610000: 'IoT',
    }),
    casetypecode: choice({ 1: 'Question', 2: 'Problem', 3: 'Request' }),
    customersatisfactioncode: choice({
      1: 'Very Dissatisfied',
      2: 'Dissatisfied',
      3: 'Neutral',
      4: 'Satisfied',
      5: 'Very Satisfied',
    }),
    firstresponseslastatus: choice(slaStatus, 1),
    resolvebyslastatus: choice(slaStatus, 1),
    isescalated: flag(false),
    escalatedon: readOnly(datetime()),
    followupby: datetime(),
    resolveby: datetime(),
    responseby: datetime(),
    merged: readOnly(flag(false)),
    numberofchildincidents: readOnly(whole(0)),
    customerid: lookup({
      account: { nav: 'customerid_account', collection: 'incident_customer_accounts' },
      contact: { nav: 'customerid_contact', collection: 'incident_customer_contacts' },
    }),
    accountid: readOnly(lookup({ account: 'accountid' })),
    contactid: readOnly(lookup({ contact: 'contactid' })),
    primarycontactid: lookup({
      contact: { nav: 'primarycontactid', collection: 'contact_as_primary_contact' },
    }),
    productid: lookup({ product: { nav: 'productid', collection: 'product_incidents' } }),
    subjectid: lookup({ subject: { nav: 'subjectid', collection: 'subject_incidents' } }),
    parentcaseid: lookup({
      incident: { nav: 'parentcaseid', collection: 'incident_parent_incident' },
    }),
    masterid: readOnly(lookup({ incident: 'masterid' })),
    existingcase: lookup({ incident: 'existingcase' }),
  },
  states: [
    {
      value: 0,
      label: 'Active',
      statuses: { 1: 'In Progress', 2: 'On Hold', 3: 'Waiting for Details', 4: 'Researching' },
      initial: 1,
    },
    {
      value: 1,
      label: 'Resolved',
      statuses: { 5: 'Problem Solved', 1000: 'Information Provided' },
      initial: 5,
    },
    { value: 2, label: 'Cancelled', statuses: { 6: 'Cancelled', 2000: 'Merged' }, initial: 6 },
  ],
};

export const subject: Table = {
  logicalName: 'subject',
  entitySet: 'subjects',
  label: 'Subject',
  typeCode: 129,
  id: 'subjectid',
  name: 'title',
  columns: {
    createdon: readOnly(datetime()),
    modifiedon: readOnly(datetime()),
    title: text(500),
    description: memo(2000),
    parentsubject: lookup({ subject: 'parentsubject' }),
  },
  states: [],
};

export const product: Table = {
  logicalName: 'product',
  entitySet: 'products',
  label: 'Product',
  typeCode: 1024,
  id: 'productid',
  name: 'name',
  columns: {
    createdon: readOnly(datetime()),
    modifiedon: readOnly(datetime()),
    name: text(100),
    productnumber: text(100),
    description: memo(2000),
    subjectid: lookup({ subject: { nav: 'subjectid', collection: 'subject_products' } }),
    statecode: { type: 'state' },
    statuscode: { type: 'status' },
  },
  states: [
    { value: 0, label: 'Active', statuses: { 1: 'Active' }, initial: 1 },
    { value: 1, label: 'Retired', statuses: { 2: 'Retired' }, initial: 2 },
    { value: 2, label: 'Draft', statuses: { 0: 'Draft' }, initial: 0 },
    { value: 3, label: 'Under Revision', statuses: { 3: 'Under Revision' }, initial: 3 },
  ],
};

const suffixed = (column: string) => `${column}_incidentresolution`;

export const incidentresolution: Table = {
  logicalName: 'incidentresolution',
  entitySet: 'incidentresolutions',
  label: 'Case Resolution',
  typeCode: 4206,
  id: 'activityid',
  name: 'subject',
  partOf: 'incidentid',
  columns: {
    ...owned(suffixed),
    ownerid: lookup({ systemuser: 'ownerid_incidentresolution' }),
    subject: text(200),
    description: memo(100_000),
    timespent: whole(0),
    actualend: datetime(),
    resolutiontypecode: choice({ 5: 'Problem Solved', 1000: 'Information Provided' }),
    incidentid: lookup(
      { incident: { nav: 'incidentid', collection: 'Incident_IncidentResolutions' } },
      'cascade',
    ),
  },
  states: [
    { value: 0, label: 'Open', statuses: { 1: 'Open' }, initial: 1 },
    { value: 1, label: 'Completed', statuses: { 2: 'Closed' }, initial: 2 },
    { value: 2, label: 'Canceled', statuses: { 3: 'Canceled' }, initial: 3 },
  ],
};
