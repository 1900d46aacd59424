import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { unzipSync } from 'fflate';
import { fillIn, makePackage, PackageRefused } from '../../scripts/app-package.ts';
import { messageActions } from '../../sandbox/teams/app-definition.ts';
import { readWhenPresent } from '../support/official.ts';

const root = join(import.meta.dirname, '..', '..');

describe('the Teams app package', () => {
  it('carries the manifest and both icons, every variable filled in', async () => {
    const { zip } = await makePackage(root, 'sandbox');
    const files = unzipSync(zip);
    assert.deepEqual(Object.keys(files).sort(), ['color.png', 'manifest.json', 'outline.png']);
    assert.doesNotMatch(new TextDecoder().decode(files['manifest.json']), /\$\{\{/);
  });

  it('is the same file for the same input', async () => {
    const [first, second] = [
      await makePackage(root, 'sandbox'),
      await makePackage(root, 'sandbox'),
    ];
    assert.deepEqual(first.zip, second.zip);
  });

  it('names the variable that has no value', () => {
    const { faults } = fillIn('{"id":"${{TEAMS_APP_ID}}"}', {});
    assert.deepEqual(faults, ['TEAMS_APP_ID has no value: set it in env/.env.<environment>.']);
  });

  it('names the environment there is no file for', async () => {
    await assert.rejects(makePackage(root, 'nowhere'), (refused) => {
      assert.ok(refused instanceof PackageRefused);
      assert.deepEqual(refused.faults, ['There is no env/.env.nowhere.']);
      return true;
    });
  });

  it('fits the official manifest schema', async function () {
    const schema = await readWhenPresent(this, 'schemas/MicrosoftTeams.schema.json');
    const { manifest } = await makePackage(root, 'sandbox');
    const ajv = new Ajv.default({ strict: false, allErrors: true });
    addFormats.default(ajv);
    const validate = ajv.compile(JSON.parse(schema) as object);
    assert.ok(validate(manifest), JSON.stringify(validate.errors, null, 2));
  });

  it('offers in Teams each command the bot answers to', async () => {
    const manifest = JSON.parse(
      await readFile(join(root, 'appPackage', 'manifest.json'), 'utf8'),
    ) as { bots: { commandLists: { commands: { title: string }[] }[] }[] };
    const { commands } = await import('../../bot/surfaces/chat/commands/index.ts');
    const offered = manifest.bots[0]?.commandLists[0]?.commands.map((one) => one.title).sort();
    assert.deepEqual(offered, commands.map((one) => one.word).sort());
  });

  it('offers on each message the actions the bot answers to, in dialogs', async () => {
    const { manifest } = await makePackage(root, 'sandbox');
    const { sendToAgentCommand } = await import('../../bot/surfaces/chat/dialogs/send-to-agent.ts');
    const { createCaseCommand } = await import('../../bot/surfaces/chat/dialogs/create-case.ts');
    const [extension, ...others] = manifest['composeExtensions'] as {
      commands: {
        id: string;
        title: string;
        type: string;
        context: string[];
        fetchTask: boolean;
      }[];
    }[];
    assert.deepEqual(others, []);
    assert.deepEqual(
      extension?.commands.map(({ id, type, context, fetchTask }) => [id, type, context, fetchTask]),
      [
        [sendToAgentCommand, 'action', ['message'], true],
        [createCaseCommand, 'action', ['message'], true],
      ],
    );
    assert.deepEqual(
      extension.commands.map(({ id, title }) => ({ id, title })),
      messageActions,
      'the sandbox offers the same',
    );
  });
});
