import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const isText = /\.(?:js|css|html|svg)$/;
/** What is smaller fits one packet either way. */
const leastBytes = 1_024;
/** The highest, 11, takes ten times as long for 3 % less. */
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

const pack = { br: promisify(brotliCompress), gz: promisify(gzip) };

/** Beside each text `.br` and `.gz` of it: packed once, when it is built, and not for each who asks. */
export function packed(): Plugin {
  return {
    name: 'case-swarm-packed',
    async writeBundle({ dir }, bundle) {
      if (dir === undefined) return;
      await Promise.all(
        Object.values(bundle).map(async (one) => {
          const content = Buffer.from(one.type === 'chunk' ? one.code : one.source);
          if (!isText.test(one.fileName) || content.byteLength < leastBytes) return;
          const place = join(dir, one.fileName);
          await writeFile(`${place}.br`, await pack.br(content, brotli));
          await writeFile(`${place}.gz`, await pack.gz(content, { level: 9 }));
        }),
      );
    },
  };
}
