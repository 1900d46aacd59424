import assert from 'node:assert/strict';
import { dataverseArticles } from '../../../bot/adapters/dataverse/articles.ts';
import { dataverseKnowledge } from '../../../bot/adapters/dataverse/knowledge.ts';
import { caseId } from '../../../bot/domain/ids.ts';
import {
  afterTry,
  newDraft,
  published,
  sentAgain,
  sentBack,
  type ArticleDraft,
} from '../../../bot/domain/knowledge/article-draft.ts';
import type { ArticleRecords } from '../../../bot/ports/articles.ts';
import { mia, noon, priya, tenant } from '../../support/builders.ts';
import { patientMs } from '../../support/outside.ts';
import { startDataverse, type DataverseRig } from './rig.ts';

const words = {
  title: 'What to do about AADSTS50053',
  answer: 'Wait ten minutes.\n\nThen sign in <once>.',
  sources: 'Case CAS-7',
  subject: 'IT helpdesk',
  isInternal: true,
};
const draftOf = (id: string): ArticleDraft =>
  newDraft({ tenantId: tenant, id, caseId: caseId(id), by: priya, at: noon }, words);
const ids = [1, 2, 3, 4].map((n) => `3d6f0b52-1c1e-4f0a-9a59-4c1b7f0d6a0${n}`);

describe('an answer that becomes an article in Dataverse', () => {
  let rig: DataverseRig;
  let articles: ArticleRecords;
  let publishedIds: () => Promise<readonly string[]>;
  before(async () => {
    rig = await startDataverse();
    const config = {
      dataverseUrl: rig.sandbox.urls.dataverse,
      token: rig.tokens.dataverse,
      timeoutMs: patientMs,
      clock: { now: () => Date.now() },
    };
    articles = dataverseArticles(config);
    publishedIds = () => dataverseKnowledge(config).published(tenant);
  });
  after(() => rig.close());

  const row = async (id: string) => {
    const [found] = await rig.rows(
      `knowledgearticles?$select=title,content,statecode,isinternal,_subjectid_value&$filter=knowledgearticleid eq ${id}`,
    );
    assert.ok(found);
    return found;
  };

  it('is one draft however often it is saved, with its text as text', async () => {
    const [id = ''] = ids;
    await articles.saveDraft(draftOf(id));
    await articles.saveDraft({ ...draftOf(id), title: 'Another' });
    const { title, content, statecode, isinternal, _subjectid_value: subject } = await row(id);
    assert.deepEqual([title, statecode, isinternal], [words.title, 0, true]);
    assert.equal(
      content,
      '<p>Wait ten minutes.</p><p>Then sign in &lt;once&gt;.</p><hr /><p>Case CAS-7</p>',
    );
    assert.ok(subject);
    assert.ok(!(await publishedIds()).includes(id));
  });

  it('is published with what the review changed, and what people changed there stays', async () => {
    const [, id = ''] = ids;
    const draft = draftOf(id);
    await articles.saveDraft(draft);
    await rig.patch(`knowledgearticles(${id})`, { content: '<p>Better words.</p>' });
    const review = { words: { ...words, isInternal: false }, by: mia, at: noon };
    await articles.publish(published(draft, review));
    const { content, statecode, isinternal } = await row(id);
    assert.deepEqual([content, statecode, isinternal], ['<p>Better words.</p>', 3, false]);
    assert.ok((await publishedIds()).includes(id));
  });

  it('is rewritten where it came back from a review, while it is a draft', async () => {
    const id = ids[3] ?? '';
    const draft = draftOf(id);
    await articles.saveDraft(draft);
    await rig.patch(`knowledgearticles(${id})`, { isinternal: false });
    const returned = sentBack(draft, { by: mia, at: noon, note: 'Shorter.' });
    const again = sentAgain(returned, { ...words, title: 'AADSTS50053' });
    await articles.saveDraft(again);
    const { title, isinternal } = await row(id);
    assert.deepEqual([title, isinternal], ['AADSTS50053', false]);
    await articles.publish(published(afterTry(again, 'done'), { words: again, by: mia, at: noon }));
    await articles.saveDraft({ ...again, title: 'Too late' });
    assert.equal((await row(id))['title'], 'AADSTS50053');
  });

  it('stays archived, once people have put it away', async () => {
    const [, , id = ''] = ids;
    const draft = draftOf(id);
    await articles.saveDraft(draft);
    await rig.patch(`knowledgearticles(${id})`, { statecode: 5, statuscode: 12 });
    await articles.publish(published(draft, { words, by: mia, at: noon }));
    assert.equal((await row(id))['statecode'], 5);
  });
});
