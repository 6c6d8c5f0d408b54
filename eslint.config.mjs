import js from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'contract/validators.*',
      'src/angular/compiled/',
      'coverage/',
      'node_modules/',
      'screenshots/',
      'test/frameworks/apps/',
      'demo/proxies/**/*.ts',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        project: [
          './tsconfig.json',
          './tsconfig/proxy-check.json',
          './tsconfig/node.json',
          './tsconfig/browser-test.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      // A function may be async only to match an interface, or to turn a throw into a rejection.
      '@typescript-eslint/require-await': 'off',
      // Dependencies are plain objects of functions that do not use `this`.
      '@typescript-eslint/unbound-method': 'off',
      // The reason of an abort signal is passed on unchanged.
      '@typescript-eslint/prefer-promise-reject-errors': ['error', { allowThrowingUnknown: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // An empty environment variable counts as unset.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      // Labels and log lines contain numbers.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // Tests read untyped JSON member by member; a wrong guess fails the test.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', name: ['test', 'describe', 'it', 'suite', 'before', 'after'], package: 'node:test' },
            // The accessibility plugin types every `equal` as a promise, although only its DOM comparisons return one.
            { from: 'package', name: ['Equal'], package: '@types/chai' },
            { from: 'package', name: ['Equal'], package: '@open-wc/semantic-dom-diff' },
          ],
        },
      ],
    },
  },
  {
    files: ['src/elements/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/best-practice'], litA11y.configs.recommended],
    languageOptions: { parserOptions: { project: './tsconfig.json' } },
  },
  {
    files: ['src/elements/payfect-checkout.ts', 'src/button/payfect-checkout-button.ts'],
    rules: {
      // TypeScript can type an element's listeners only by an interface merged with the class.
      '@typescript-eslint/no-unsafe-declaration-merging': 'off',
    },
  },
  {
    files: ['src/types/*.ts'],
    rules: {
      // Frameworks are told of a tag by a declaration merged with theirs.
      '@typescript-eslint/no-namespace': 'off',
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      // Two types are compared by functions with a type parameter of their own.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    },
  },
  {
    // Angular is not installed here: `npm run test:frameworks angular` checks the types.
    files: ['src/angular/*.ts'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  {
    files: ['tools/**/*.mjs', '*.mjs'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly' } },
  },
  {
    files: ['demo/proxies/**', 'test/node/proxies/hosts/**'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly', Response: 'readonly' } },
  },
  {
    files: ['demo/**/*.js', 'bench/**/*.js'],
    languageOptions: {
      globals: {
        document: 'readonly',
        window: 'readonly',
        location: 'readonly',
        localStorage: 'readonly',
        HTMLElement: 'readonly',
        setInterval: 'readonly',
        setTimeout: 'readonly',
        fetch: 'readonly',
        navigator: 'readonly',
        DOMParser: 'readonly',
        CustomEvent: 'readonly',
        FormData: 'readonly',
        URL: 'readonly',
        URLSearchParams: 'readonly',
        history: 'readonly',
        performance: 'readonly',
        clearInterval: 'readonly',
        Intl: 'readonly',
      },
    },
  },
);
