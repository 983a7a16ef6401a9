// Three projects: `node` (unit, integration, whole graph), `alone` (how soon the running system is back after a fault, so
// nothing may run beside it) and `e2e` (the running stack through a browser). `npm test` runs all; `npx jest PATH` a part.

const packages = {
  '^@jalur/(common|personnel|learning|performance|integrity|identity)$': '<rootDir>/services/$1/src/index.ts',
  '^@jalur/(gateway|tools)$': '<rootDir>/$1/src/index.ts',
}

// Packages that ship ES modules only; jest runs CommonJS, so swc converts them too.
const esmOnly = ['jose', 'oidc-provider', 'nanoid', 'quick-lru', 'eta', 'cookie']

const setupFiles = [require.resolve('reflect-metadata', { paths: [`${__dirname}/services/common`] })]

const shared = {
  testEnvironment: 'node',
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
  moduleNameMapper: packages,
  transform: {
    '\\.tsx$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } } },
    ],
    '\\.(ts|js|mjs)$': '@swc/jest',
  },
  transformIgnorePatterns: [`/node_modules/\\.pnpm/(?!(${esmOnly.join('|')})@)`],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
}

/** @type {import('jest').Config} */
module.exports = {
  // More than two processors could use, because tests of faults and deadlines wait more than they compute.
  maxWorkers: 3,
  // Generous, because a busy machine is no fault of the code; a test that hangs still ends.
  testTimeout: 30_000,
  testSequencer: '<rootDir>/tools/src/testing/browser-sequencer.cjs',
  projects: [
    {
      ...shared,
      displayName: 'node',
      roots: ['<rootDir>/services', '<rootDir>/gateway', '<rootDir>/tools', '<rootDir>/bench', '<rootDir>/web/src'],
      testMatch: ['**/*.test.ts', '**/*.test.tsx'],
      setupFiles,
      globalSetup: '<rootDir>/tools/src/testing/database-setup.ts',
      globalTeardown: '<rootDir>/tools/src/testing/database-teardown.ts',
    },
    {
      ...shared,
      displayName: 'alone',
      roots: ['<rootDir>/tools/src'],
      testMatch: ['**/*.alone.ts'],
      setupFiles,
    },
    {
      ...shared,
      displayName: 'e2e',
      roots: ['<rootDir>/web/e2e'],
      testMatch: ['**/*.e2e.ts'],
      globalSetup: '<rootDir>/tools/src/testing/stack-setup.ts',
      globalTeardown: '<rootDir>/tools/src/testing/stack-teardown.ts',
    },
  ],
}
