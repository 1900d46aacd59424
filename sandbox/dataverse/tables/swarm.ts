import {
  activeInactive,
  choice,
  datetime,
  flag,
  lookup,
  memo,
  owned,
  text,
  whole,
  type Column,
  type State,
  type Table,
} from '../schema.ts';

type Parts = {
  readonly label: string;
  readonly typeCode: number;
  readonly columns: Readonly<Record<string, Column>>;
  readonly states?: readonly State[];
  readonly partOf?: string;
};

function swarmTable(logicalName: string, parts: Parts): Table {
  return {
    logicalName,
    entitySet: `${logicalName}s`,
    id: `${logicalName}id`,
    name: 'msdyn_name',
    states: activeInactive,
    ...parts,
    columns: { ...owned(), ...parts.columns },
  };
}

export const swarm = swarmTable('msdyn_swarm', {
  label: 'Swarm',
  typeCode: 10471,
  partOf: 'msdyn_swarmrelatedrecordid',
  columns: {
    msdyn_name: text(500),
    msdyn_title: text(500),
    msdyn_description: memo(50_000),
    msdyn_resolution: memo(5000),
    msdyn_skillsmodifiedon: datetime(),
    msdyn_teamsconversationid: text(100),
    msdyn_swarmrelatedrecordid: lookup({
      incident: { nav: 'msdyn_swarmrelatedrecordid_incident', collection: 'msdyn_swarm_incident' },
      account: { nav: 'msdyn_swarmrelatedrecordid_account', collection: 'msdyn_swarm_account' },
    }),
    msdyn_swarmtemplateid: lookup(
      {
        msdyn_swarmtemplate: {
          nav: 'msdyn_swarmtemplateid',
          collection: 'msdyn_msdyn_swarmtemplate_msdyn_swarm_swarmtemplateid',
        },
      },
      'restrict',
    ),
  },
  states: [
    { value: 0, label: 'Active', statuses: { 192350000: 'Active' }, initial: 192350000 },
    {
      value: 1,
      label: 'Resolved',
      statuses: { 192350001: 'Resolved', 192350005: 'System resolved' },
      initial: 192350001,
    },
    {
      value: 2,
      label: 'Cancelled',
      statuses: {
        192350002: 'Case resolved',
        192350003: 'No one joined',
        192350004: 'Duplicate swarm',
        192350006: 'System cancelled',
      },
      initial: 192350002,
    },
  ],
});

export const swarmparticipant = swarmTable('msdyn_swarmparticipant', {
  label: 'Swarm participant',
  typeCode: 10472,
  partOf: 'msdyn_swarmid',
  columns: {
    msdyn_name: text(100),
    msdyn_acceptedon: datetime(),
    msdyn_rejectedon: datetime(),
    msdyn_rejectedreason: memo(2000),
    msdyn_swarmid: lookup(
      {
        msdyn_swarm: {
          nav: 'msdyn_swarmid',
          collection: 'msdyn_msdyn_swarm_msdyn_swarmparticipant_swarmid',
        },
      },
      'cascade',
    ),
    msdyn_userid: lookup({
      systemuser: {
        nav: 'msdyn_userid',
        collection: 'msdyn_systemuser_msdyn_swarmparticipant_userid',
      },
    }),
    msdyn_swarmroleid: lookup(
      {
        msdyn_swarmrole: {
          nav: 'msdyn_swarmroleid',
          collection: 'msdyn_msdyn_swarmrole_msdyn_swarmparticipant_swarmroleid',
        },
      },
      'restrict',
    ),
  },
  // No `initial`: the metadata's default status is 0, which is none of these, so it must be sent.
  states: [
    { value: 0, label: 'Invited', statuses: { 192350003: 'Invited' } },
    {
      value: 1,
      label: 'Accepted',
      statuses: { 192350001: 'Accepted', 192350002: 'Autoaccepted' },
    },
    { value: 2, label: 'Rejected', statuses: { 192350004: 'Rejected' } },
  ],
});

export const swarmskill = swarmTable('msdyn_swarmskill', {
  label: 'Swarm skill',
  typeCode: 10474,
  partOf: 'msdyn_swarmid',
  columns: {
    msdyn_name: text(100),
    msdyn_numberofinvites: whole(0),
    msdyn_suggestiontype: choice({
      100000000: 'User added',
      100000001: 'Logic based suggestion',
    }),
    msdyn_swarmid: lookup(
      {
        msdyn_swarm: {
          nav: 'msdyn_swarmid',
          collection: 'msdyn_msdyn_swarm_msdyn_swarmskill_swarmid',
        },
      },
      'cascade',
    ),
    msdyn_skillid: lookup({
      characteristic: {
        nav: 'msdyn_skillid',
        collection: 'msdyn_characteristic_msdyn_swarmskill_Skillid',
      },
    }),
  },
});

export const swarmrole = swarmTable('msdyn_swarmrole', {
  label: 'Swarm role',
  typeCode: 10475,
  columns: {
    msdyn_name: text(100),
    msdyn_roletype: choice({ 700620000: 'Observer', 700620001: 'Expert' }, 700620000),
    msdyn_uniquename: text(128),
  },
});

export const swarmtemplate = swarmTable('msdyn_swarmtemplate', {
  label: 'Swarm template',
  typeCode: 10476,
  columns: {
    msdyn_name: text(100),
    msdyn_isdefault: flag(false),
    msdyn_numberofexpertsperskill: whole(0),
    msdyn_swarmguide: memo(50_000),
    msdyn_uniquename: text(128),
  },
});
