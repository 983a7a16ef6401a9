export { chain, type LedgerEntry } from './ledger/ledger'
export { type VerifiedLedger, verifyLedger } from './verify-ledger'
export { regulationText } from './document/basis'
export { service } from './service'
