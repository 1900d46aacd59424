import type { Locator } from 'playwright-core';
import { mia, paul } from '../../sandbox/people.ts';
import { isFocused, tabTo } from '../support/keyboard.ts';
import { useTeamsTabs } from '../support/teams-rig.ts';

/** What nobody can do by the keyboard alone many people cannot do at all. The agent's path is the panel's. */
describe('by the keyboard alone, in Teams', function () {
  this.timeout(120_000);
  const rig = useTeamsTabs();
  const press = async (target: Locator) => {
    await target.waitFor();
    await tabTo(rig.page, target);
    await rig.page.keyboard.press('Enter');
  };

  it('an expert goes from the card to the tab of the swarm, and says there what they found', async () => {
    const { page } = rig;
    await rig.openSwarm('Machine leaks at the boiler', 'Water under the boiler?');
    await rig.at(paul, '');
    await press(page.getByRole('link', { name: /Anna Berg asks for your help/ }));
    await press(page.getByRole('button', { name: 'Join', exact: true }));
    await page.getByText('You’re in.').first().waitFor();
    await press(page.getByRole('link', { name: /CAS-01189 · Machine leaks/ }));
    const strip = page.getByRole('navigation', { name: 'Tabs of this chat' });
    await press(strip.getByRole('link', { name: 'Swarm' }));
    const tab = rig.tab('Swarm');
    await tab.getByRole('heading', { name: /Machine leaks at the boiler/ }).waitFor();
    const found = tab.getByLabel('Say what you found');
    await found.waitFor();
    await tabTo(page, found);
    await page.keyboard.type('Gasket 3 is twisted.');
    await press(tab.getByRole('button', { name: 'Post to all' }));
    const updates = tab.getByRole('region', { name: 'Updates' });
    await updates.getByRole('listitem').getByText('Gasket 3 is twisted.').waitFor();
    // Nobody is left stuck in the frame: the strip around it is reached again.
    await press(strip.getByRole('link', { name: 'Chat' }));
    await page.getByText('Gasket 3 is twisted.').first().waitFor();
  });

  it('a supervisor goes from the app to the board, to the swarm that waits, and names somebody', async () => {
    const { page } = rig;
    await rig.openSwarm('Grinder stalls on dark roast', 'Why does the grinder stall?');
    await rig.at(mia, 'app/home');
    const strip = page.getByRole('navigation', { name: /^Tabs of/ });
    await press(strip.getByRole('link', { name: 'Board' }));
    const tab = rig.tab('Board');
    const act = tab.getByRole('button', { name: 'Act: Grinder stalls on dark roast' });
    await press(act);
    const name = tab.getByRole('menuitem', { name: 'Name someone' });
    await isFocused(tab.getByRole('menuitem').first());
    await page.keyboard.press('ArrowDown');
    await isFocused(name);
    await page.keyboard.press('Enter');
    await press(tab.getByRole('button', { name: 'Name Paul Novak' }));
    await tab.getByText(/^Paul Novak is in S-\w+ now\.$/).waitFor();
    await isFocused(act);
  });
});
