// npm run package [-- <environment>]: the Teams app package of env/.env.<environment> ("sandbox" by default).
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makePackage, PackageRefused } from './app-package.ts';

const root = join(import.meta.dirname, '..');
const environment = process.argv[2] ?? 'sandbox';

try {
  const { zip, manifest } = await makePackage(root, environment);
  const folder = join(root, 'appPackage', 'build');
  await mkdir(folder, { recursive: true });
  const file = join(folder, `appPackage.${environment}.zip`);
  await writeFile(file, zip);
  await writeFile(
    join(folder, `manifest.${environment}.json`),
    `${JSON.stringify(manifest, null, 2)}\n`,
  );
  console.log(`appPackage/build/appPackage.${environment}.zip (${zip.length} bytes)`);
} catch (cause) {
  if (!(cause instanceof PackageRefused)) throw cause;
  for (const fault of cause.faults) console.error(`✗ ${fault}`);
  process.exitCode = 1;
}
