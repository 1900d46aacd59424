import {
  activeInactive,
  choice,
  datetime,
  lookup,
  memo,
  owned,
  text,
  whole,
  type Column,
  type Table,
} from '../schema.ts';

/** The scheduling tables name their audit navigation properties `createdbyname` and so on. */
const audited = (column: string) => (column === 'owninguser' ? column : `${column}name`);

function scheduling(
  logicalName: string,
  label: string,
  typeCode: number,
  columns: Readonly<Record<string, Column>>,
): Table {
  return {
    logicalName,
    entitySet: `${logicalName}s`,
    label,
    typeCode,
    id: `${logicalName}id`,
    name: 'name',
    columns: { ...owned(audited), name: text(100), ...columns },
    states: activeInactive,
  };
}

export const characteristic = scheduling('characteristic', 'Characteristic', 1141, {
  description: memo(2000),
  characteristictype: choice({ 1: 'Skill', 2: 'Certification' }, 1),
});

export const ratingmodel = scheduling('ratingmodel', 'Rating Model', 1144, {
  minratingvalue: whole(0, 100),
  maxratingvalue: whole(1, 100),
});

export const ratingvalue = scheduling('ratingvalue', 'Rating Value', 1145, {
  value: whole(0, 100),
  ratingmodel: lookup({
    ratingmodel: { nav: 'RatingModel', collection: 'ratingmodel_ratingvalue_RatingModel' },
  }),
});

export const bookableresource = scheduling('bookableresource', 'Bookable Resource', 1150, {
  resourcetype: choice({
    1: 'Generic',
    2: 'Contact',
    3: 'User',
    4: 'Equipment',
    5: 'Account',
    6: 'Crew',
    7: 'Facility',
    8: 'Pool',
  }),
  timezone: whole(-1500, 1500),
  userid: lookup({
    systemuser: { nav: 'UserId', collection: 'systemuser_bookableresource_UserId' },
  }),
  contactid: lookup({ contact: 'ContactId' }),
  accountid: lookup({ account: 'AccountId' }),
});

export const bookableresourcecharacteristic = scheduling(
  'bookableresourcecharacteristic',
  'Bookable Resource Characteristic',
  1147,
  {
    msdyn_expirationdate: datetime(),
    resource: lookup(
      {
        bookableresource: {
          nav: 'Resource',
          collection: 'bookableresource_bookableresourcecharacteristic_Resource',
        },
      },
      'cascade',
    ),
    characteristic: lookup(
      {
        characteristic: {
          nav: 'Characteristic',
          collection: 'characteristic_bookableresourcecharacteristic_Characteristic',
        },
      },
      'cascade',
    ),
    ratingvalue: lookup({
      ratingvalue: {
        nav: 'RatingValue',
        collection: 'ratingvalue_bookableresourcecharacteristic_RatingValue',
      },
    }),
  },
);
