import assert from 'node:assert/strict';
import { startProduct, type Product } from '../support/product.ts';
import { recordingLog } from '../support/log.ts';
import { itSpeaksAsDescribed, play, refusedOrFailed } from '../support/story.ts';

describe('the story helpdesk', function () {
  this.timeout(120_000);
  let product: Product;
  const log = recordingLog();

  before(async () => {
    product = await startProduct({}, log);
    await play(product, 'helpdesk');
  });
  after(() => product.stop());

  it('meets no refusal and no failure at any far side', async () => {
    assert.deepEqual(await refusedOrFailed(product), []);
  });

  itSpeaksAsDescribed(() => product);
});
