import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { anna, paul } from '../../sandbox/people.ts';
import { useSwarmTab } from '../support/swarm-tab-rig.ts';

describe('the tab of a swarm: the way to its case, and a part that does not come', function () {
  this.timeout(60_000);
  const rig = useSwarmTab();
  const box = (name: string, on: Page = rig.page) => on.getByRole('region', { name });

  it('leads to the case in Dynamics who may open it there, and tells the others whom to ask', async () => {
    const swarm = await rig.swarm();
    await rig.open(swarm, anna);
    const way = box('Case').getByRole('link', { name: /^Open in Dynamics/ });
    await way.waitFor();
    assert.equal(await way.getAttribute('target'), '_blank');
    const { origin, searchParams } = new URL((await way.getAttribute('href')) ?? '');
    assert.equal(origin, rig.product.sandbox.urls.dataverse);
    assert.deepEqual(
      [searchParams.get('etn'), searchParams.get('id')],
      ['incident', swarm.case.id],
    );
    const other = await rig.newPage({ locale: 'en-GB' });
    await rig.open(swarm, paul, other);
    await box('Case', other)
      .getByText('In Dynamics you can’t open this case. Ask Anna Berg for what is missing.')
      .waitFor();
    assert.equal(await other.getByRole('link', { name: /^Open in Dynamics/ }).count(), 0);
  });

  it('says so when a part of the page does not come, and begins anew', async () => {
    const swarm = await rig.swarm();
    const { page } = rig;
    await rig.open(swarm);
    await page.route('**/AddDialog*', (route) => route.abort());
    await page.getByRole('button', { name: 'Add someone' }).click();
    await page.getByRole('heading', { name: 'This page stopped.' }).waitFor();
    await page.unroute('**/AddDialog*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('button', { name: 'Add someone' }).click();
    await page.getByRole('dialog').waitFor();
  });
});
