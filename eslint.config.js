import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const spokenAttributes = '/^(alt|title|placeholder|aria-label|aria-description|aria-roledescription|aria-valuetext)$/';
const wordyAttributes = '/^(label|heading|caption|description|summary|hint)$/';
const catalogues = 'What a person reads stands in shared/texts; render it with say(key).';

/** Everything a person reads goes through the catalogues, so an element or a spoken attribute never holds letters of its own. */
const noTextLiterals = [
  { selector: 'JSXText[value=/\\p{L}/u]', message: catalogues },
  {
    // a command to type is the same in every language
    selector:
      ':matches(JSXElement:not([openingElement.name.name="code"]), JSXFragment) > JSXExpressionContainer > Literal[value=/\\p{L}/u]',
    message: catalogues,
  },
  {
    selector:
      ':matches(JSXElement, JSXFragment) > JSXExpressionContainer > TemplateLiteral > TemplateElement[value.raw=/\\p{L}/u]',
    message: catalogues,
  },
  { selector: `JSXAttribute[name.name=${spokenAttributes}] > Literal[value=/\\p{L}/u]`, message: catalogues },
  { selector: `JSXAttribute[name.name=${wordyAttributes}] > Literal[value=/^\\p{Lu}|\\s/u]`, message: catalogues },
];

const noSkippedTests = [
  {
    selector: 'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(skip|only|todo|fixme)$/]',
    message: 'A test runs, or it is removed.',
  },
  {
    selector: 'CallExpression[callee.property.name="waitForTimeout"]',
    message: 'Wait for what should happen, never for the clock.',
  },
  { selector: 'CallExpression[callee.object.name="vi"][callee.property.name="mock"]', message: 'Our own code is not mocked.' },
];

const promises = {
  '@typescript-eslint/await-thenable': 'error',
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false, arguments: false } }],
};

/** What the recommended rules do not know of native elements used well. */
const nativeParts = {
  // On a phone rows are shown as cards (display: block), and then a browser forgets what is a table unless the roles say so.
  'jsx-a11y/no-redundant-roles': [
    'error',
    { table: ['table'], thead: ['rowgroup'], tbody: ['rowgroup'], tr: ['row'], td: ['cell'] },
  ],
  // Escape closes an open list: the key is heard where it bubbles to, the controls inside stay native.
  'jsx-a11y/no-noninteractive-element-interactions': [
    'error',
    { handlers: ['onClick', 'onMouseDown', 'onMouseUp', 'onKeyDown', 'onKeyUp'], details: ['onKeyDown'], dialog: ['onKeyDown'] },
  ],
  // A region that scrolls must be reachable by keyboard.
  'jsx-a11y/no-noninteractive-tabindex': ['error', { tags: [], roles: ['region', 'tabpanel'], allowExpressionValues: true }],
  'jsx-a11y/no-interactive-element-to-noninteractive-role': [
    'error',
    { th: ['rowheader', 'columnheader'], td: ['cell'], tr: ['row'] },
  ],
};

export default defineConfig(
  globalIgnores(['**/.*/', 'dist/', 'data/', 'test-results/', 'playwright-report/', 'coverage/']),
  // No rule can be switched off in a file: what does not fit is changed here, for everyone to see.
  { linterOptions: { noInlineConfig: true } },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strict, tseslint.configs.stylistic],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...promises,
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'start' }],
    },
  },
  {
    files: ['client/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended, jsxA11y.flatConfigs.recommended],
    rules: { 'no-restricted-syntax': ['error', ...noTextLiterals], 'react-hooks/exhaustive-deps': 'error', ...nativeParts },
  },
  { files: ['**/*.d.ts'], rules: { '@typescript-eslint/consistent-type-imports': 'off' } },
  // Programs of the command line speak through the console, and one test file listens to it.
  {
    files: ['server/main.ts', 'server/dev.ts', 'server/*/*cli.ts', 'tests/bench/**', 'tests/support/quiet.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['tests/**/*.{ts,tsx}'],
    // Playwright reads from the first parameter of a fixture what it needs, also when that is nothing.
    rules: {
      'no-restricted-syntax': ['error', ...noSkippedTests],
      'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
    },
  },
);
