export { type Account, type Duty, DUTIES, dutyOf } from './account/account'
export {
  createPartner,
  type IssuedSecret,
  type ListedPartner,
  listPartners,
  type NewPartner,
  PartnerError,
  revokePartner,
  rotateKeys,
  rotateSecret,
} from './client/partners'
export { identityDatabase } from './database'
export { type Identity, type IdentityOptions, migrateIdentity, openIdentity } from './identity'
export { NotForProductionError } from './production-guard'
export { demoPartner, mintToken, type TokenRequest, UnknownRoleError } from './token'
