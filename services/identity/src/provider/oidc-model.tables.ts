import { EntitySchema } from 'typeorm'

/** A session, grant, code, refresh token or interaction of the provider; `kind` tells which. */
export interface OidcModel {
  kind: string
  id: string
  payload: object
  grantId: string | null
  userCode: string | null
  uid: string | null
  expiresAt: Date | null
  consumedAt: Date | null
}

export const oidcModelTable = new EntitySchema<OidcModel>({
  name: 'oidc_model',
  columns: {
    kind: { type: 'text', primary: true, primaryKeyConstraintName: 'oidc_model_pk' },
    id: { type: 'text', primary: true, primaryKeyConstraintName: 'oidc_model_pk' },
    payload: { type: 'jsonb' },
    grantId: { type: 'text', nullable: true },
    userCode: { type: 'text', nullable: true },
    uid: { type: 'text', nullable: true },
    expiresAt: { type: 'timestamptz', nullable: true },
    consumedAt: { type: 'timestamptz', nullable: true },
  },
  indices: [
    { name: 'oidc_model_grant_idx', columns: ['grantId'] },
    { name: 'oidc_model_user_code_idx', columns: ['userCode'] },
    { name: 'oidc_model_uid_idx', columns: ['uid'] },
    { name: 'oidc_model_expiry_idx', columns: ['expiresAt'] },
  ],
})
