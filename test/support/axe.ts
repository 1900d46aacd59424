import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';
import { until } from './until.ts';

type Finding = {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly {
    readonly target: readonly string[];
    readonly failureSummary?: string;
  }[];
};

/** Serious and critical findings on what the page, or a frame in it, shows now: each a line to act on. */
export async function seriousFindings(page: Page | Frame): Promise<readonly string[]> {
  let found = await findingsNow(page);
  // Colours that are on their way from one theme to another are nobody's fault: they arrive.
  const isClean = async () => found.length === 0 || (found = await findingsNow(page)).length === 0;
  await until(isClean, { ms: 3_000 }).catch(() => undefined);
  return found;
}

async function findingsNow(page: Page | Frame): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    // Put there by the script above; its types belong to another window.
    const { axe } = globalThis as unknown as {
      axe: { run: (context: object) => Promise<{ violations: Finding[] }> };
    };
    // Fluent keeps unseen elements that hand the keyboard on; nobody ever stands on one.
    return (await axe.run({ exclude: [['[data-tabster-dummy]']] })).violations;
  });
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .slice(0, 20)
    .flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`,
      ),
    );
}
