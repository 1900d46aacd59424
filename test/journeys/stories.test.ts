import assert from 'node:assert/strict';
import type { Log } from '../../bot/ports/log.ts';
import { startProduct, type Product } from '../support/product.ts';
import { itSpeaksAsDescribed, journal, play, refusedOrFailed } from '../support/story.ts';

/** Every entry, whole: a private value in one is a private value in a file. */
function wholeLog() {
  const entries: string[] = [];
  const note =
    (level: string) =>
    (code: string, facts: object = {}) => {
      entries.push(`${level} ${code} ${JSON.stringify(facts)}`);
    };
  const log: Log = { info: note('info'), warn: note('warn'), error: note('error') };
  return { log, entries };
}

/** What was said in each story and must be read by nobody outside its contact center. */
const secrets: Readonly<Record<string, readonly string[]>> = {
  'voice-genesys': ['four one one', 'one one one', 'seven three nine', '739204'],
  'chat-twilio': ['maren.vogt@', '90009 515', '90009515'],
  'voice-connect': ['A123456780', '123456780'],
  generic: ['66969 001', '66969001'],
};

for (const [name, privateValues] of Object.entries(secrets)) {
  describe(`the story ${name}`, function () {
    this.timeout(120_000);
    let product: Product;
    const { log, entries } = wholeLog();

    before(async () => {
      product = await startProduct({ INVITATION_SILENCE_SECONDS: '30' }, log);
      await play(product, name);
    });
    after(() => product.stop());

    it('meets no refusal and no failure at any far side', async () => {
      assert.deepEqual(await refusedOrFailed(product), []);
      assert.deepEqual(
        entries.filter((one) => !one.startsWith('info')),
        [],
      );
    });

    itSpeaksAsDescribed(() => product);

    it('tells nobody what was private: no chat, no record, no desk, no log', async () => {
      const sent = await Promise.all(
        (['graph', 'connector', 'dataverse', 'ccaas'] as const).map((service) =>
          journal(product, service),
        ),
      );
      const everything = JSON.stringify([sent, entries]);
      const found = privateValues.filter((value) => everything.includes(value));
      assert.deepEqual(found, []);
    });
  });
}
