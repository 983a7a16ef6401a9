import type { Day, DirectoryLoader } from '@jalur/common'
import DataLoader from 'dataloader'
import type { CompetencyCatalogue, CompetencyRequirement } from '../competency/competency'
import { chooseClosingProgramme, type ClosingProgramme } from '../programme/programme'
import type { ProgrammeRepository } from '../programme/programme.repository'
import { assessReadiness } from './readiness'
import type { LearningRecords, LearningStanding } from './standing'
import type { StandingRepository } from './standing.repository'

/** Whose standing, and the positions to compare with. */
export interface StandingKey {
  employeeId: string
  careerTargets: readonly string[]
}

export type StandingLoader = DataLoader<StandingKey, LearningStanding | null, string>

export interface StandingSources {
  directory: DirectoryLoader
  standings: StandingRepository
  programmes: ProgrammeRepository
  catalogue(): Promise<CompetencyCatalogue>
  today: Day
}

/** Standings of all that a request asks for together: three statements. Null for whom the directory does not know. */
export function createStandingLoader(sources: StandingSources): StandingLoader {
  const { directory, standings, programmes, catalogue, today } = sources
  return new DataLoader<StandingKey, LearningStanding | null, string>(
    async (keys) => {
      const ids = keys.map(({ employeeId }) => employeeId)
      const [{ competencies, standards }, known, records] = await Promise.all([
        catalogue(),
        directory.loadMany(ids),
        standings.recordsOf(ids, today),
      ])
      const wanted = new Set(keys.flatMap(({ careerTargets }) => careerTargets))
      const asked = [...wanted].flatMap((code) => standards.get(code) ?? [])
      const closing = await closingProgrammes(programmes, asked, today)
      return keys.map(({ employeeId, careerTargets }, index) => {
        const entry = known[index]
        if (entry instanceof Error) return entry
        const own = records.get(employeeId)
        if (!entry || !own) return null
        return {
          hoursThisYear: own.hours,
          competencyLevels: own.assessments.flatMap(({ competencyCode, ...assessment }) => {
            const competency = competencies.get(competencyCode)
            return competency ? [{ competency, ...assessment }] : []
          }),
          competencyTests: own.tests.map(({ positionCode, ...test }) => ({
            position: { code: positionCode },
            ...test,
          })),
          readiness: readinessOf(careerTargets, standards, own, closing, today),
        }
      })
    },
    { cacheKeyFn: ({ employeeId, careerTargets }) => `${employeeId} ${careerTargets.join(' ')}` },
  )
}

async function closingProgrammes(
  programmes: ProgrammeRepository,
  asked: readonly CompetencyRequirement[],
  today: Day,
): Promise<ClosingProgramme> {
  const codes = [...new Set(asked.map(({ competency }) => competency.code))]
  return chooseClosingProgramme(codes.length === 0 ? [] : await programmes.openFor(codes, today))
}

function readinessOf(
  targets: readonly string[],
  standards: CompetencyCatalogue['standards'],
  { assessments }: LearningRecords,
  closing: ClosingProgramme,
  today: Day,
): LearningStanding['readiness'] {
  return targets.flatMap((code) => {
    const standard = standards.get(code)
    return standard ? [assessReadiness(code, standard, assessments, closing, today)] : []
  })
}
