import { readFileSync } from 'node:fs'
import path from 'node:path'
import { encodeCursor } from '@jalur/common'
import { root } from '@jalur/tools/dist/project'
import { withClient } from '@jalur/tools/dist/start/database'
import type { Issuer } from './issuer'

/** One request of one person, ready to be sent. */
export interface Question {
  token: string
  body: string
}

/** Questions of one kind that differ in who asks and in what is asked for. */
export interface Workload {
  name: string
  questions: Question[]
  /** How many of them one measurement asks; the next one goes on with the others. */
  portion: number
}

const PEOPLE = 64

const MY_PATH = readFileSync(path.join(root, 'gateway', 'test', 'contract', 'my-career.graphql'), 'utf8')

const STAFF_LIST = `query StaffList($agency: ID, $after: String) {
  employees(filter: { agency: $agency }, first: 20, after: $after) {
    nodes {
      id
      name
      position { code name }
      careerSteps { to { code } eligibleNow }
      learningStanding { hoursThisYear }
      performanceStanding { creditPoints }
      integrityStanding { pledgeSigned }
    }
  }
}
`

interface Person {
  id: string
  name: string
  agencyCode: string
}

/** *My path* of 64 people, and 64 pages of staff lists as HR officers of all agencies turn to them. */
export async function prepareQuestions(adminUrl: string, issuer: Issuer): Promise<Workload[]> {
  const [persons, beginnings] = await withClient(adminUrl, async (client) => {
    const pick = async (salt: string): Promise<Person[]> => {
      const { rows } = await client.query<Person>(
        `select id, name, agency_code as "agencyCode" from personnel.employee
          where status = 'ACTIVE' order by md5(id::text || $1) limit $2`,
        [salt, PEOPLE],
      )
      return rows
    }
    return [await pick('persons'), await pick('pages')]
  })
  const own = persons.map(
    async ({ id, agencyCode }): Promise<Question> => ({
      token: await issuer.tokenFor({ employeeId: id, agencyCode, roles: ['ASN'] }),
      body: JSON.stringify({ operationName: 'MyCareer', query: MY_PATH }),
    }),
  )
  const pages = beginnings.map(async ({ id, name, agencyCode }): Promise<Question> => {
    const variables = { agency: agencyCode, after: encodeCursor([name, id]) }
    return {
      token: await issuer.tokenFor({ employeeId: id, agencyCode, roles: ['ASN', 'HR_OFFICER'] }),
      body: JSON.stringify({ operationName: 'StaffList', query: STAFF_LIST, variables }),
    }
  })
  return [
    { name: 'my path', questions: await Promise.all(own), portion: PEOPLE / 2 },
    { name: 'list of 20', questions: await Promise.all(pages), portion: PEOPLE / 4 },
  ]
}
