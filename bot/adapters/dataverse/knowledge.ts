import { z } from 'zod';
import { languageOfWords } from '../../domain/helpdesk/language.ts';
import { isoTime, type IsoTime } from '../../domain/ids.ts';
import { plainTextOf } from '../../domain/knowledge/plain-text.ts';
import type { KnowledgeSource, StoredArticle } from '../../ports/knowledge-store.ts';
import { dataverseCalls, type DataverseConfig } from './dataverse-calls.ts';

const collection = 'knowledgearticles';
const publishedState = 3;
/** A version that people read: not the root that only holds the versions together. */
const readable = `statecode eq ${publishedState} and islatestversion eq true and isrootarticle eq false`;

const time = z.union([z.date(), z.iso.datetime().transform((text) => new Date(text))]);
const article = z.object({
  knowledgearticleid: z.string(),
  title: z.string().nullish(),
  content: z.string().nullish(),
  isinternal: z.boolean().nullish(),
  islatestversion: z.boolean().nullish(),
  isrootarticle: z.boolean().nullish(),
  statecode: z.number(),
  modifiedon: time,
  _subjectid_value_Formatted: z.string().nullish(),
});
type Row = z.infer<typeof article>;

const query = {
  collection,
  select: [
    ...['knowledgearticleid', 'title', 'content', 'isinternal', 'islatestversion'],
    // That articles have a subject is Microsoft's table reference, not seen in an organization.
    ...['isrootarticle', 'statecode', 'modifiedon', '_subjectid_value'],
  ],
  orderBy: ['modifiedon asc', 'knowledgearticleid asc'],
  includeAnnotations: 'OData.Community.Display.V1.FormattedValue',
  /** Articles are long: an answer of a few of them at a time stays within its deadline. */
  maxPageSize: 100,
};

/**
 * Articles by paging over the time of change: it needs nothing set up, while change tracking has to be
 * switched on for the table and wants read access to the whole organization.
 */
export function dataverseKnowledge(config: DataverseConfig): KnowledgeSource {
  const dataverse = dataverseCalls(config);
  const toArticle = (row: Row): StoredArticle => articleOf(row, config.dataverseUrl);
  return {
    async changes(_tenantId, since) {
      const filter = since === undefined ? readable : `modifiedon ge ${toTheSecond(since)}`;
      const rows = await dataverse.list(article, { ...query, filter });
      return {
        put: rows.filter(isReadable).map(toArticle),
        gone: rows.filter((row) => !isReadable(row)).map((row) => row.knowledgearticleid),
      };
    },
    async published() {
      const id = z.object({ knowledgearticleid: z.string() });
      const rows = await dataverse.list(id, {
        collection,
        select: ['knowledgearticleid'],
        filter: readable,
      });
      return rows.map((row) => row.knowledgearticleid);
    },
  };
}

/** Dataverse tells whole seconds: what changed within the last one is read once more. */
const toTheSecond = (at: IsoTime): string => `${at.slice(0, 19)}Z`;

const isReadable = (row: Row): boolean =>
  row.statecode === publishedState && row.islatestversion !== false && row.isrootarticle !== true;

function articleOf(row: Row, dataverseUrl: string): StoredArticle {
  const { knowledgearticleid: id } = row;
  const title = plainTextOf(row.title ?? '').replaceAll('\n', ' ');
  const body = plainTextOf(row.content ?? '');
  return {
    id,
    title,
    body,
    // By its words: the row's own language says what it was meant to be, for people to choose by.
    language: languageOfWords(`${title}\n${body}`) ?? 'en',
    subject: row._subjectid_value_Formatted ?? '',
    isInternal: row.isinternal === true,
    url: `${dataverseUrl}/main.aspx?pagetype=entityrecord&etn=knowledgearticle&id=${id}`,
    modifiedAt: isoTime(row.modifiedon.getTime()),
  };
}
