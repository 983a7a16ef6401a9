/** What the gateway tells the page, so that one build runs anywhere. */
export interface Config {
  issuer: string
  clientId: string
  audience: string
}

async function load(file: string): Promise<Response> {
  const response = await fetch(file)
  if (!response.ok) throw new Error(`${file} answered ${response.status}`)
  return response
}

export const loadConfig = async (): Promise<Config> => (await load('config.json')).json() as Promise<Config>

/** The public schema as SDL. */
export const loadSchema = async (): Promise<string> => (await load('api.graphql')).text()
