import { withClient } from '@jalur/tools/dist/start/database'
import type { Issuer } from '../issuer'
import { DAY, type World } from '../world'

/** Somebody with a plan, and what a request about it names. */
export interface Planner {
  token: string
  planId: string
  resultId: string
  indicatorId: string
}

/** Who reports on an approved plan, and who hands in a draft. */
export interface Planners {
  reporters: Planner[]
  submitters: Planner[]
}

const REPORTERS = 2_000
const SUBMITTERS = 3_000

/** Everybody who takes part has one plan with one result; superiors have an approved one that drafts are linked to. */
const PREPARE = `
  set search_path = performance;
  truncate performance_plan, idempotency, audit cascade;
  create temporary table planner as
    with staff as (
      select employee_id as id, superior_ids[1] as boss, agency_code from directory
       where active and cardinality(superior_ids) > 0 order by md5(employee_id::text) limit ${REPORTERS + SUBMITTERS}),
    bosses as (
      select employee_id as id, superior_ids[1] as boss, agency_code from directory
       where employee_id in (select boss from staff))
    select id, boss, agency_code, true as is_boss from bosses
    union all select id, boss, agency_code, false from staff where id not in (select id from bosses);
  create temporary table part as
    select *, case when is_boss or row_number() over (partition by is_boss order by md5(id::text)) <= ${REPORTERS}
      then 'APPROVED' else 'DRAFT' end as status from planner;
  insert into performance_plan (id, employee_id, starts_on, ends_on, approach, status)
    select md5('plan' || id)::uuid, id, '2026-01-01', '2026-12-31', 'QUANTITATIVE', status from part;
  insert into work_result (id, plan_id, place, kind, statement, cascaded_from)
    select md5('result' || id)::uuid, md5('plan' || id)::uuid, 0, 'PRIMARY', 'Berkas terverifikasi tepat waktu',
           case when status = 'DRAFT' then md5('result' || boss)::uuid end from part order by is_boss desc;
  insert into indicator (id, work_result_id, place, aspect, statement, target, unit)
    select md5('indicator' || id)::uuid, md5('result' || id)::uuid, 0, 'QUANTITY', 'Jumlah berkas', 120, 'berkas' from part;
  analyze performance_plan, work_result, indicator;`

interface Part {
  id: string
  agencyCode: string
  status: 'APPROVED' | 'DRAFT'
  planId: string
  resultId: string
  indicatorId: string
}

/** Replaces all plans of the world by those of the surge, and signs everybody in. */
export async function preparePlanners({ adminUrl }: World, issuer: Issuer): Promise<Planners> {
  const parts = await withClient(adminUrl, async (client) => {
    await client.query(PREPARE)
    const { rows } = await client.query<Part>(
      `select id, agency_code as "agencyCode", status, md5('plan' || id)::uuid as "planId",
              md5('result' || id)::uuid as "resultId", md5('indicator' || id)::uuid as "indicatorId"
         from part where not is_boss order by md5(id::text)`,
    )
    return rows
  })
  const signIn = async ({ id, agencyCode, planId, resultId, indicatorId }: Part): Promise<Planner> => ({
    token: await issuer.tokenFor({ employeeId: id, agencyCode, roles: ['ASN'] }),
    ...{ planId, resultId, indicatorId },
  })
  const having = (status: Part['status']) => Promise.all(parts.filter((one) => one.status === status).map(signIn))
  return { reporters: await having('APPROVED'), submitters: await having('DRAFT') }
}

const REPORT = `mutation ReportProgress($input: ReportProgressInput!) {
  reportProgress(input: $input) { refusals { code field message } progress { id reportedOn } }
}`

const SUBMIT = `mutation SubmitPlan($input: SubmitPerformancePlanInput!) {
  submitPerformancePlan(input: $input) { refusals { code field message } plan { id version status } }
}`

/** A report as a telephone sends it: on a result, of a number, under a key of its own. */
export const reportBody = ({ resultId, indicatorId }: Planner, key: string): string => {
  const what = { workResult: resultId, indicator: indicatorId, reportedOn: DAY, value: '12' }
  const statement = 'Memeriksa dua belas berkas usulan dan mengembalikan tiga yang belum lengkap'
  return JSON.stringify({ query: REPORT, variables: { input: { idempotencyKey: key, ...what, statement } } })
}

/** A draft that is handed in. */
export const submitBody = ({ planId }: Planner, key: string): string =>
  JSON.stringify({ query: SUBMIT, variables: { input: { idempotencyKey: key, id: planId, expectedVersion: 1 } } })
