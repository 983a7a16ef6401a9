import type { Grant, Policy } from '@jalur/common'

const anyone: Grant = { to: ['ANYONE'] }

/** Who may read what of integrity. Pacts and sanctions are for those who stand close to a person, or work for them. */
export const policy: Policy = {
  open: ['ActiveSanction', 'AssetDeclaration', 'IntegrityStanding'],
  fields: {
    // An echo of what the gateway sent: nothing is told that the gateway did not know.
    'Employee.id': anyone,
    'Employee.integrityStanding': {
      to: ['SELF', 'SUPERIOR', 'HR_OFFICER', 'LEADER', 'BKN_OFFICER', 'INTEGRITY_OFFICER', 'PARTNER'],
      scope: 'integrity:read',
      confidential: true,
    },
  },
}
