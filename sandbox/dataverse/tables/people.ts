import {
  activeInactive,
  choice,
  datetime,
  flag,
  guid,
  lookup,
  memo,
  owned,
  readOnly,
  text,
} from '../schema.ts';
import type { Table } from '../schema.ts';

export const systemuser: Table = {
  logicalName: 'systemuser',
  entitySet: 'systemusers',
  label: 'User',
  typeCode: 8,
  id: 'systemuserid',
  name: 'fullname',
  columns: {
    createdon: readOnly(datetime()),
    modifiedon: readOnly(datetime()),
    fullname: readOnly(text(200)),
    firstname: text(256),
    lastname: text(256),
    domainname: text(1024),
    internalemailaddress: text(100),
    title: text(128),
    jobtitle: text(100),
    mobilephone: text(64),
    azureactivedirectoryobjectid: readOnly(guid()),
    applicationid: guid(),
    isdisabled: readOnly(flag(false)),
    accessmode: choice(
      {
        0: 'Read-Write',
        1: 'Administrative',
        2: 'Read',
        3: 'Support User',
        4: 'Non-interactive',
        5: 'Delegated Admin',
      },
      0,
    ),
    parentsystemuserid: lookup({
      systemuser: { nav: 'parentsystemuserid', collection: 'user_parent_user' },
    }),
  },
  states: [],
};

export const account: Table = {
  logicalName: 'account',
  entitySet: 'accounts',
  label: 'Account',
  typeCode: 1,
  id: 'accountid',
  name: 'name',
  columns: {
    ...owned(),
    name: text(160),
    accountnumber: text(20),
    description: memo(2000),
    telephone1: text(50),
    emailaddress1: text(100),
    websiteurl: text(200),
    address1_city: text(80),
    customertypecode: choice({ 3: 'Customer', 5: 'Partner', 12: 'Other' }),
    // 1 and 2 come with the product; the tiers are this organisation's own additions.
    accountcategorycode: choice({
      1: 'Preferred Customer',
      2: 'Standard',
      100000000: 'Gold',
      100000001: 'Silver',
      100000002: 'Bronze',
    }),
    primarycontactid: lookup({
      contact: { nav: 'primarycontactid', collection: 'account_primary_contact' },
    }),
    parentaccountid: lookup({
      account: { nav: 'parentaccountid', collection: 'account_parent_account' },
    }),
  },
  states: activeInactive,
};

export const contact: Table = {
  logicalName: 'contact',
  entitySet: 'contacts',
  label: 'Contact',
  typeCode: 2,
  id: 'contactid',
  name: 'fullname',
  columns: {
    ...owned(),
    fullname: readOnly(text(160)),
    firstname: text(50),
    lastname: text(50),
    jobtitle: text(100),
    emailaddress1: text(100),
    telephone1: text(50),
    mobilephone: text(50),
    address1_city: text(80),
    description: memo(2000),
    parentcustomerid: lookup({
      account: { nav: 'parentcustomerid_account', collection: 'contact_customer_accounts' },
      contact: { nav: 'parentcustomerid_contact', collection: 'contact_customer_contacts' },
    }),
  },
  states: activeInactive,
};
