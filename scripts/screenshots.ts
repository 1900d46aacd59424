// npm run screenshots: pictures of a fresh sandbox after its first story, into docs/images. `npm start --
// --fresh` must be up and have told its story.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { defaultPorts } from './world.ts';

const page = `http://localhost:${defaultPorts.page}`;
const folder = join(import.meta.dirname, '..', 'docs', 'images');
await mkdir(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const tab = await browser.newPage({ viewport: { width: 1280, height: 1000 } });

await tab.goto(`${page}/#/anna.berg/dynamics`);
await tab.getByText('CAS-01189').first().click();
await tab.getByRole('heading', { name: 'Machine leaks' }).waitFor();
await tab.getByText('Ines Roth').first().waitFor();
await tab.screenshot({ path: join(folder, 'case.png') });

await tab.goto(`${page}/#/anna.berg/teams`);
await tab.getByText('CAS-01189').first().click();
await tab.getByText('Case Swarm was added to the chat').scrollIntoViewIfNeeded();
await tab.screenshot({ path: join(folder, 'chat.png') });
await browser.close();
