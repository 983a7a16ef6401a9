import { readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './project'

const read = <Row>(service: string, file: string): Row[] =>
  JSON.parse(readFileSync(path.join(root, 'services', service, 'reference', file), 'utf8')) as Row[]

test('performance credits what personnel forecasts: coefficient and points of every level', () => {
  const forecast = read<{ code: string; coefficient: number; pointsToNextLevel: number | null }>(
    'personnel',
    'functional-levels.json',
  )
  const credited = read<{ level: string; coefficient: string; pointsToNextLevel: string | null }>(
    'performance',
    'credit-levels.json',
  )
  expect(
    credited.map(({ level, coefficient, pointsToNextLevel: points }) => ({
      ...{ level, coefficient: Number(coefficient) },
      pointsToNextLevel: points === null ? null : Number(points),
    })),
  ).toEqual(
    forecast.map(({ code: level, coefficient, pointsToNextLevel }) => ({ level, coefficient, pointsToNextLevel })),
  )
})
