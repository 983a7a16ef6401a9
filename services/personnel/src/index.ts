export { service } from './service'
export { runImport } from './run-import'
