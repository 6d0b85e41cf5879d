import * as astroParser from 'astro-eslint-parser';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';
import { constantsRule } from './tests/lint/constants-rule.ts';
import { fileNamesRule } from './tests/lint/file-names-rule.ts';
import { importsRule } from './tests/lint/imports-rule.ts';
import { termsRule } from './tests/lint/terms-rule.ts';
import { typesRule } from './tests/lint/types-rule.ts';

const dateline = {
  rules: {
    constants: constantsRule,
    imports: importsRule,
    'file-names': fileNamesRule,
    terms: termsRule,
    types: typesRule,
  },
};

export default defineConfig(
  { ignores: ['dist/', '.astro/', '.cache/', 'coverage/', 'content/', 'public/'] },
  {
    files: ['**/*.{ts,js,mjs,astro}'],
    plugins: { dateline, '@typescript-eslint': ts.plugin },
    languageOptions: { parser: ts.parser, sourceType: 'module' },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'dateline/imports': 'error',
      'dateline/file-names': 'error',
      'dateline/terms': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      'no-else-return': ['error', { allowElseIf: false }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
    },
  },
  {
    files: ['**/*.ts'],
    extends: [ts.configs.recommendedTypeChecked],
    // One program for the whole run: the service for editors, in which files may change, takes a tenth longer.
    languageOptions: {
      parserOptions: { project: 'tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      'dateline/constants': 'error',
      'dateline/types': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // TypeScript itself reports these.
      '@typescript-eslint/no-unused-vars': 'off',
      // Our interfaces are of plain functions, written as methods: they need no `this`.
      '@typescript-eslint/unbound-method': 'off',
      // It calls assertions needless that steer the inference of a generic call.
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['**/*.astro'],
    languageOptions: {
      parser: astroParser,
      parserOptions: { parser: ts.parser, extraFileExtensions: ['.astro'] },
    },
  },
  {
    // The clock is read in one place; everything else takes the moment as an argument, or the clock.
    files: ['src/**/*.{ts,astro}', 'admin/**/*.{ts,astro}'],
    ignores: ['src/clock.ts', '**/*.test.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...[
          'MemberExpression[object.name="Date"][property.name="now"]',
          'NewExpression[callee.name="Date"][arguments.length=0]',
          'CallExpression[callee.name="Date"]',
        ].map((selector) => ({
          selector,
          message: 'Take `now` as an argument: only src/clock.ts reads the clock.',
        })),
      ],
    },
  },
  {
    files: ['src/**/*.{ts,astro}', 'admin/**/*.{ts,astro}'],
    ignores: ['src/cli/**', 'src/server/**', '**/*.test.ts'],
    rules: { 'no-console': 'error' },
  },
  {
    // The build lowers syntax and adds no functions; other pages need none of these.
    files: ['src/outputs/search/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...['toSorted', 'toReversed', 'toSpliced', 'with'].map((property) => ({
          property,
          message: 'Readers search on phones with iOS 15, which have no such method.',
        })),
      ],
    },
  },
);
