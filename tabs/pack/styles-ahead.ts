import { createRequire } from 'node:module';
import { runInNewContext } from 'node:vm';
import type { makeStyles } from '@fluentui/react-components';
import { parseSync, type Plugin } from 'vite';

type Styles = Parameters<typeof makeStyles>[0];
type Rule = string | readonly unknown[];
type Griffel = {
  readonly resolveStyleRulesForSlots: (
    styles: Styles,
  ) => readonly [classes: object, rules: Readonly<Record<string, readonly Rule[]>>];
};

// Of the version whose other half runs in the browser: the one that Fluent brings.
const ofFluent = createRequire(import.meta.resolve('@fluentui/react-components'));
const ofReact = createRequire(ofFluent.resolve('@griffel/react'));
const griffel = ofReact('@griffel/core') as Griffel; // a module has no type here

const library = '@fluentui/react-components';
const ours = /\/tabs\/src\/.*\.tsx?$/;

/** What `makeStyles` would work out in the browser each time a page is opened, worked out by the build. */
export function stylesAhead(): Plugin {
  return {
    name: 'case-swarm-styles-ahead',
    enforce: 'post',
    transform: (code, id) =>
      ours.test(id) && code.includes('makeStyles(')
        ? { code: withStylesAhead(code), map: null }
        : undefined,
  };
}

/**
 * @param code JavaScript whose styles are made of literals, of `tokens`, and of constants of the same file
 * @throws Error for other styles
 */
export function withStylesAhead(code: string): string {
  const known: Record<string, unknown> = { tokens };
  let written = '';
  let end = 0;
  for (const { name, value } of constantsOf(code)) {
    const text = code.slice(value.start, value.end);
    if (value.type === 'Literal' || value.type === 'TemplateLiteral') {
      known[name] = runInNewContext(text, known);
    }
    if (!text.startsWith('makeStyles(')) continue;
    written += code.slice(end, value.start) + styled(name, text, known);
    end = value.end;
  }
  return `import { __styles } from '${library}';\n${written}${code.slice(end)}`;
}

/** Each is the name of a variable of CSS. */
const tokens = new Proxy({}, { get: (_, name) => `var(--${String(name)})` });

type Constant = {
  readonly name: string;
  readonly value: { readonly type: string; readonly start: number; readonly end: number };
};

/** Of the file itself, not of its functions. */
function constantsOf(code: string): readonly Constant[] {
  const { program } = parseSync('styles.js', code);
  return program.body.flatMap((statement) => {
    const declared =
      statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declared?.type !== 'VariableDeclaration') return [];
    return declared.declarations.flatMap(({ id, init }) =>
      id.type === 'Identifier' && init ? [{ name: id.name, value: init }] : [],
    );
  });
}

function styled(name: string, text: string, known: Readonly<Record<string, unknown>>): string {
  const makeStyles = (styles: Styles) => griffel.resolveStyleRulesForSlots(styles);
  try {
    const made = runInNewContext(text, { ...known, makeStyles }) as ReturnType<typeof makeStyles>;
    const [classes, rules] = made;
    const once = Object.entries(rules).map(([bucket, all]) => [bucket, [...new Set(all)]]);
    return `__styles(${JSON.stringify(classes)}, ${JSON.stringify(Object.fromEntries(once))})`;
  } catch (cause) {
    throw new Error(`the build cannot work out the styles of ${name}`, { cause });
  }
}
