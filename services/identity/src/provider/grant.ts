import type { Grant, KoaContextWithOIDC } from 'oidc-provider' with { 'resolution-mode': 'import' }

/** The grant of Jalur's own web client: given without asking, and for as long as the session lasts. */
export async function firstPartyGrant(context: KoaContextWithOIDC): Promise<Grant | undefined> {
  const { provider, client, session, account } = context.oidc
  if (!client || !session || !account) return undefined
  const existing = await existingGrant(context)
  const grant = existing ?? new provider.Grant({ clientId: client.clientId, accountId: account.accountId })
  grant.addOIDCScope(client.scope ?? '')
  await grant.save()
  return grant
}

async function existingGrant({
  oidc: { provider, client, session, account },
}: KoaContextWithOIDC): Promise<Grant | undefined> {
  const id = client && session?.grantIdFor(client.clientId)
  const grant = id ? await provider.Grant.find(id) : undefined
  return grant?.accountId === account?.accountId ? grant : undefined
}
