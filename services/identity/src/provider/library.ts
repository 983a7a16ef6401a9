/** The provider library, which is an ES module and so is imported when needed. */
export type ProviderLibrary = typeof import('oidc-provider', { with: { 'resolution-mode': 'import' } })

const RUNTIME_WARNING = 'Unsupported runtime'

/** Loads oidc-provider. It warns about Node 20 on loading; its tests here say that it works, so that one line is left out. */
export async function loadProviderLibrary(): Promise<ProviderLibrary> {
  const { warn } = console
  console.warn = (...line: unknown[]) => {
    if (!String(line[0]).includes(RUNTIME_WARNING)) warn(...line)
  }
  try {
    return await import('oidc-provider')
  } finally {
    console.warn = warn
  }
}
