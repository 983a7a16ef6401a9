import { createHash } from 'node:crypto'

const NAMESPACE = Buffer.from('6f1f9a3e2c5b4d0f8a7c75047104d1a2', 'hex')

/**
 * The id of a unit whose government, type and name are known beforehand: the same everywhere and for ever. A UUID of
 * version 5. Pure.
 *
 * Source: RFC 9562, 5.5.
 */
export function unitId(agencyCode: string, typeCode: string, name: string): string {
  const bytes = createHash('sha1').update(NAMESPACE).update([agencyCode, typeCode, name].join('/')).digest()
  bytes[6] = (bytes[6]! & 0x0f) | 0x50
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  return bytes.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
