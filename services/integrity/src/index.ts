export { service } from './service'
