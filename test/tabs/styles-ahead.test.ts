import assert from 'node:assert/strict';
import {
  __styles,
  createDOMRenderer,
  makeStyles,
  RendererProvider,
  renderToStyleElements,
  tokens,
} from '@fluentui/react-components';
import { createElement, Fragment } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { withStylesAhead } from '../../tabs/pack/styles-ahead.ts';

type Use = () => Readonly<Record<'root' | 'name', string>>;

/** What a page with these styles is made of. */
function drawn(useStyles: Use): { readonly html: string; readonly css: string } {
  const renderer = createDOMRenderer();
  const Page = () => createElement('p', { className: `${useStyles().root} ${useStyles().name}` });
  const html = renderToStaticMarkup(
    createElement(RendererProvider, { renderer, children: createElement(Page) }),
  );
  const css = renderToStaticMarkup(
    createElement(Fragment, null, ...renderToStyleElements(renderer)),
  );
  return { html, css };
}

/** As a browser runs it, but for the imports. */
function run(code: string): Use {
  const body = code.replace(/^import .*$/gm, '').replace('export const', 'const');
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- what the build wrote
  return new Function('__styles', `${body}\nreturn useStyles;`)(__styles) as Use;
}

describe('styles that are worked out by the build', () => {
  it('are those the browser would have worked out', () => {
    const narrow = '@media (max-width: 640px)';
    const inBrowser = makeStyles({
      root: { padding: `${tokens.spacingVerticalS} 2px`, [narrow]: { display: 'none' } },
      name: { color: tokens.colorNeutralForeground3, ':hover': { color: 'red' }, marginLeft: 0 },
    });
    const ahead = withStylesAhead(`
import { makeStyles, tokens } from '@fluentui/react-components';
const narrow = '${narrow}';
export const useStyles = makeStyles({
  root: { padding: \`\${tokens.spacingVerticalS} 2px\`, [narrow]: { display: 'none' } },
  name: { color: tokens.colorNeutralForeground3, ':hover': { color: 'red' }, marginLeft: 0 },
});`);
    assert.doesNotMatch(ahead, /makeStyles\(/);
    const { html, css } = drawn(run(ahead));
    assert.match(css, /@media \(max-width: ?640px\)/);
    assert.deepEqual({ html, css }, drawn(inBrowser));
  });

  it('leave the rest of the file as it is', () => {
    const ahead = withStylesAhead(
      `const a = 'ü';\nconst useStyles = makeStyles({});\nexport const b = a;`,
    );
    assert.match(ahead, /const a = 'ü';\nconst useStyles = __styles\(.*\);\nexport const b = a;$/);
  });

  it('are refused by name where the build cannot know them', () => {
    const code = 'const useLooks = makeStyles({ root: { color: fromElsewhere } });';
    assert.throws(() => withStylesAhead(code), /useLooks/);
  });
});
