import { linkTo, readLink } from './share'

const page = 'https://gateway.example/playground/?code=secret&state=s#part'

describe('a link to a query', () => {
  test('carries query and variables and nothing else of the page', () => {
    const shared = { query: '{ a(b: "&+#é") { c } }', variables: '{ "x": "100 %" }' }
    const link = linkTo(page, shared)
    expect(readLink(link)).toEqual(shared)
    expect([...new URL(link).searchParams.keys()]).toEqual(['query', 'variables'])
    expect(new URL(link).hash).toBe('')
  })

  test('has no variables when there are none', () =>
    expect(linkTo(page, { query: '{a}', variables: ' ' })).toBe('https://gateway.example/playground/?query=%7Ba%7D'))

  test('a page without a query shares nothing', () => expect(readLink(page)).toBeNull())
})
