// Installs what is missing, and says in one sentence what is wrong when it cannot.
// Plain JavaScript for Node 20 and up: it runs before anything is installed.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const [purpose] = process.argv.slice(2);

class Unprepared extends Error {}

function say(sentence) {
  console.log(`› ${sentence}`);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Unprepared(
    `Case Swarm installs with Node.js 20.19 or newer; this is ${process.versions.node}.`,
  );
}

/** The lock file that node_modules was last installed from. */
const stamp = join(root, 'node_modules', '.case-swarm-lock');

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

function installPackages() {
  const isInstalled =
    existsSync(join(root, 'node_modules', '.bin', 'node')) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === lockHash();
  if (isInstalled) return;
  say('Installing the packages of package-lock.json (a few minutes, the first time only).');
  const npm = process.env.npm_execpath;
  const [command, ...before] = npm ? [process.execPath, npm] : ['npm'];
  const run = spawnSync(command, [...before, 'ci', '--loglevel=error', '--no-progress'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (run.status !== 0) {
    throw new Unprepared('The packages could not be installed: npm ci says above why.');
  }
  writeFileSync(stamp, lockHash());
  say('Packages installed.');
}

const browsers = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

function installBrowser() {
  if (browsers.some((path) => path && existsSync(path))) return;
  const isDebianRoot = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  if (!isDebianRoot) {
    throw new Unprepared(
      'The tests need Chrome or Chromium: install one, or name its program in CHROMIUM_PATH.',
    );
  }
  say("Installing Debian's Chromium for the browser tests (a minute or two, the first time only).");
  try {
    for (const words of [
      ['update'],
      ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation'],
    ]) {
      execFileSync('apt-get', ['-qq', ...words], {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    }
  } catch {
    throw new Unprepared(
      'Chromium could not be installed with apt-get: install Chrome or Chromium yourself, or name its program in CHROMIUM_PATH.',
    );
  }
  say('Chromium installed.');
}

try {
  checkNode();
  installPackages();
  if (purpose === 'test') installBrowser();
} catch (cause) {
  if (!(cause instanceof Unprepared)) throw cause;
  console.error(`✗ ${cause.message}`);
  process.exit(1);
}
