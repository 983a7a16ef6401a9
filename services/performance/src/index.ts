export { chain, type LedgerEntry } from './ledger/ledger'
export { type VerifiedLedger, verifyLedger } from './verify-ledger'
export { service } from './service'
