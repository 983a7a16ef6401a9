export { type VerifiedLedger, verifyLedger } from './verify-ledger'
export { service } from './service'
