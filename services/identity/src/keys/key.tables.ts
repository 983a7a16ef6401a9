import type { JWK } from 'jose'
import { EntitySchema } from 'typeorm'

/** A private RS256 key. The active one has no `retiredAt`; a retired one is still published until its tokens are gone. */
export interface SigningKey {
  kid: string
  jwk: JWK
  createdAt: Date
  retiredAt: Date | null
}

/** Signs cookies; the newest signs, all of them verify. */
export interface CookieKey {
  secret: string
  createdAt: Date
}

export const signingKeyTable = new EntitySchema<SigningKey>({
  name: 'signing_key',
  columns: {
    kid: { type: 'text', primary: true, primaryKeyConstraintName: 'signing_key_pk' },
    jwk: { type: 'jsonb' },
    createdAt: { type: 'timestamptz', createDate: true },
    retiredAt: { type: 'timestamptz', nullable: true },
  },
})

export const cookieKeyTable = new EntitySchema<CookieKey>({
  name: 'cookie_key',
  columns: {
    secret: { type: 'text', primary: true, primaryKeyConstraintName: 'cookie_key_pk' },
    createdAt: { type: 'timestamptz', createDate: true },
  },
})
