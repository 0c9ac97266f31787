import tseslint from 'typescript-eslint'

const pure = ['domain', 'statistics', 'countries'].map((name) => `packages/${name}/src/**/*.ts`)
const tests = ['**/*.test.ts', '**/*.test.tsx', '**/testing/**', '**/fixtures/**']
const config = ['**/*.config.ts', 'scripts/test-cluster.ts']

const noBarrels = {
  selector: 'ExportAllDeclaration',
  message: 'No barrels: export the thing from its own file.',
}
const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'No default export: a thing has one name everywhere.',
}
const noClock = {
  selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
  message: 'The clock is passed in.',
}

// Few rules, each about a mistake that has been made somewhere. Layout is biome's affair.
export default tseslint.config(
  { ignores: ['**/dist/**', '**/generated/**', '**/node_modules/**', '**/*.{js,cjs,mjs}'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.base],
    languageOptions: {
      parserOptions: { project: ['./tsconfig.lint.json'], tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      'no-restricted-syntax': ['error', noBarrels, noDefaultExport],
      'no-console': 'error',
    },
  },
  { files: config, rules: { 'no-restricted-syntax': ['error', noBarrels] } },
  {
    files: pure,
    ignores: tests,
    rules: {
      'no-restricted-syntax': ['error', noBarrels, noDefaultExport, noClock],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The clock is passed in.' },
        { object: 'performance', property: 'now', message: 'The clock is passed in.' },
        { object: 'Math', property: 'random', message: 'Randomness is passed in.' },
        { object: 'crypto', property: 'randomUUID', message: 'Ids are passed in.' },
        { object: 'crypto', property: 'getRandomValues', message: 'Randomness is passed in.' },
      ],
    },
  },
  {
    files: [
      'packages/cli/src/**/*.ts',
      'scripts/**/*.ts',
      'packages/{server,simulation}/src/main.ts',
    ],
    rules: { 'no-console': 'off' },
  },
)
