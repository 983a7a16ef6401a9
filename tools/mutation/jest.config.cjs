// The tests that judge the mutants: those of pure functions, which need neither a database nor a schema.
const { createRequire } = require('node:module')

const { projects } = require('../../jest.config.cjs')

/** jest's own environment, which pnpm does not put where Stryker looks for it. */
const environment = ['jest', 'jest-cli', 'jest-config', 'jest-environment-node'].reduce(
  (from, name) => createRequire(from).resolve(name),
  __filename,
)
const { transform, transformIgnorePatterns, moduleFileExtensions, moduleNameMapper } = projects[0]

/** @type {import('jest').Config} */
module.exports = {
  rootDir: '../..',
  roots: ['<rootDir>/services/common/src', '<rootDir>/services/personnel/src'],
  testEnvironment: environment,
  testMatch: [
    '<rootDir>/services/common/src/{policy,relation}.test.ts',
    '<rootDir>/services/personnel/src/career-rules/{promotion-periods,requirement-selection,service-time,credit-points}.test.ts',
    '<rootDir>/services/personnel/src/employee/employee-scope.test.ts',
  ],
  // Of the common package the rules use the days alone; to load the rest would take most of the time.
  moduleNameMapper: { '^@jalur/common$': '<rootDir>/services/common/src/days.ts', ...moduleNameMapper },
  moduleFileExtensions,
  transform,
  transformIgnorePatterns,
}
