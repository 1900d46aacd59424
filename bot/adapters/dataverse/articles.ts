import { z } from 'zod';
import { articleLimits, type ArticleDraft } from '../../domain/knowledge/article-draft.ts';
import type { ArticleRecords } from '../../ports/articles.ts';
import { OutsideError } from '../../ports/outside-error.ts';
import { bind, cut } from './columns.ts';
import {
  alreadyThere,
  dataverseCalls,
  type DataverseCalls,
  type DataverseConfig,
} from './dataverse-calls.ts';

const collection = 'knowledgearticles';
const draftState = 0;
const published = { statecode: 3, statuscode: 7 };
/** Published, expired, archived, discarded: people have decided. Approved and scheduled ones go on. */
const isDecided = (state: number): boolean => state >= published.statecode;
const descriptionLimit = 155;

/**
 * Articles as Microsoft's developer guide has them written: created as a draft (Dynamics makes the root
 * that holds its versions by itself), published by an update of the state. Which privilege publishing
 * asks for beside write access is not said there and was not seen in an organization.
 */
export function dataverseArticles(config: DataverseConfig): ArticleRecords {
  const dataverse = dataverseCalls(config);
  return {
    async saveDraft(draft) {
      if (draft.changed.length === 0) await createDraft(dataverse, draft);
      else await rewrite(dataverse, draft, await stateOf(dataverse, draft));
    },

    async publish(draft) {
      const state = await stateOf(dataverse, draft);
      if (state !== undefined && isDecided(state)) return;
      await rewrite(dataverse, draft, state);
      await dataverse.upsert({ collection, id: draft.id, columns: published });
    },
  };
}

/** Undefined: it is not there yet. */
async function stateOf(dataverse: DataverseCalls, { id }: ArticleDraft) {
  const row = z.object({ statecode: z.number() });
  const filter = `knowledgearticleid eq ${id}`;
  const [there] = await dataverse.list(row, { collection, select: ['statecode'], filter });
  return there?.statecode;
}

/** Only a draft takes other words. */
async function rewrite(
  dataverse: DataverseCalls,
  draft: ArticleDraft,
  state: number | undefined,
): Promise<void> {
  if (state === undefined) await createDraft(dataverse, draft);
  else if (draft.changed.length > 0 && state === draftState) {
    const columns = await changesOf(dataverse, draft);
    await dataverse.upsert({ collection, id: draft.id, columns });
  }
}

async function createDraft(dataverse: DataverseCalls, draft: ArticleDraft): Promise<void> {
  const columns = {
    title: cut(draft.title, articleLimits.title),
    ...wordsOf(draft),
    isinternal: draft.isInternal,
    ...(await subjectOf(dataverse, draft.subject)),
  };
  await dataverse
    .upsert({ collection, id: draft.id, columns, onlyCreate: true })
    .catch(unlessThere);
}

/** What was changed here: the rest is as people left it in Dynamics. */
async function changesOf(dataverse: DataverseCalls, draft: ArticleDraft) {
  const has = (...keys: readonly ArticleDraft['changed'][number][]) =>
    keys.some((key) => draft.changed.includes(key));
  return {
    ...(has('title') && { title: cut(draft.title, articleLimits.title) }),
    ...(has('title', 'answer', 'sources') && wordsOf(draft)),
    ...(has('isInternal') && { isinternal: draft.isInternal }),
    ...(has('subject') && (await subjectOf(dataverse, draft.subject))),
  };
}

const wordsOf = ({ answer, sources }: ArticleDraft) => ({
  description: cut(answer.replace(/\s+/g, ' '), descriptionLimit),
  content: [...paragraphs(answer), ...paragraphs(sources).map((one) => `<hr />${one}`)].join(''),
});

/** What people wrote is text, whatever it looks like. */
const paragraphs = (text: string): readonly string[] =>
  text
    .split(/\n{2,}/)
    .filter((one) => one.trim() !== '')
    .map((one) => `<p>${escaped(one.trim()).replaceAll('\n', '<br />')}</p>`);

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

async function subjectOf(dataverse: DataverseCalls, title: string) {
  if (title === '') return {};
  const [found] = await dataverse.list(z.object({ subjectid: z.string() }), {
    collection: 'subjects',
    select: ['subjectid'],
    filter: `title eq '${title.replaceAll("'", "''")}'`,
    orderBy: ['subjectid asc'],
  });
  return found ? { 'subjectid@odata.bind': bind('subjects', found.subjectid) } : {};
}

function unlessThere(error: unknown): void {
  if (!(error instanceof OutsideError && error.code === alreadyThere)) throw error;
}
