import js from '@eslint/js';
import tseslint from 'typescript-eslint';

// Time, ids and chance come through ports (bot/ports/clock.ts, ids.ts, random.ts), so that a whole
// run can be repeated from a seed.
const throughPorts = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Take the time from the Clock port.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Take the time from the Clock port.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Take chance from the Random port.',
  },
  {
    selector:
      "CallExpression[callee.name=/^(setTimeout|setInterval|setImmediate)$/], CallExpression[callee.object.name='globalThis'][callee.property.name=/^(setTimeout|setInterval)$/]",
    message: 'Take timers from the Clock port.',
  },
  {
    selector:
      "CallExpression[callee.property.name='randomUUID'], CallExpression[callee.name='randomUUID']",
    message: 'Take ids from the Ids port.',
  },
  {
    selector: 'TemplateElement[value.raw=/\\bnow\\(\\)/]',
    message: 'Pass the time into SQL as a parameter.',
  },
];

export default tseslint.config(
  {
    ignores: ['node_modules', '**/dist/**', '.data', 'coverage', 'appPackage/build'],
  },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { ignoreRestSiblings: true, varsIgnorePattern: '^_', argsIgnorePattern: '^_' },
      ],
      'no-console': 'error',
      complexity: ['error', 10],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['bot/**/*.ts'],
    ignores: ['bot/adapters/system/**'],
    rules: { 'no-restricted-syntax': ['error', ...throughPorts] },
  },
  {
    files: ['test/**/*.ts', 'bench/**/*.ts'],
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: [] }],
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['tabs/**/*.tsx', 'sandbox/web/**/*.tsx'],
    rules: { 'max-lines-per-function': ['error', { max: 90 }] },
  },
  {
    files: ['scripts/**', 'sandbox/main.ts', 'bench/**', 'test/support/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.mjs', '**/*.cjs', '**/*.js'],
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', module: 'readonly', URL: 'readonly' },
    },
  },
);
