/**
 * Knowledge articles, as far as the table reference of Microsoft names what is used of them; versions
 * and translations are rows like any other here. Creating one makes the root that holds its versions, as
 * Microsoft's guide to articles says; its number and its state are that of a draft.
 */
import { flag, lookup, memo, owned, text, type Table } from '../schema.ts';

export const knowledgearticle: Table = {
  logicalName: 'knowledgearticle',
  entitySet: 'knowledgearticles',
  label: 'Knowledge Article',
  typeCode: 9953,
  id: 'knowledgearticleid',
  name: 'title',
  columns: {
    ...owned(),
    title: text(4_000),
    description: memo(155),
    keywords: memo(4_000),
    content: memo(1_048_576),
    articlepublicnumber: text(100),
    isinternal: flag(false),
    islatestversion: flag(true),
    isrootarticle: flag(false),
    rootarticleid: lookup({
      knowledgearticle: { nav: 'rootarticleid', collection: 'knowledgearticle_rootarticle_id' },
    }),
    subjectid: lookup({
      subject: { nav: 'subjectid', collection: 'knowledgearticle_subject' },
    }),
  },
  states: [
    { value: 0, label: 'Draft', statuses: { 1: 'Proposed', 2: 'Draft' }, initial: 2 },
    { value: 1, label: 'Approved', statuses: { 5: 'Approved' }, initial: 5 },
    { value: 2, label: 'Scheduled', statuses: { 6: 'Scheduled' }, initial: 6 },
    { value: 3, label: 'Published', statuses: { 7: 'Published' }, initial: 7 },
    { value: 4, label: 'Expired', statuses: { 10: 'Expired' }, initial: 10 },
    { value: 5, label: 'Archived', statuses: { 12: 'Archived' }, initial: 12 },
    { value: 6, label: 'Discarded', statuses: { 13: 'Discarded' }, initial: 13 },
  ],
};
