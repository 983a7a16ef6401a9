import type { EntityManager } from 'typeorm'

/** Any number: the same for all who change who stands above whom. */
const SUPERVISION_LOCK = 7_104_001

/**
 * Has those who change who stands above whom take turns until the end of the transaction: two changes that are right by
 * themselves can make a circle together.
 */
export async function lockSupervision(manager: EntityManager): Promise<void> {
  await manager.query('select pg_advisory_xact_lock($1)', [SUPERVISION_LOCK])
}

const REWRITE_CHAINS = `with recursive affected as (
    select id from employee where id = any($1::uuid[])
    union select e.id from employee e join affected a on e.supervisor_id = a.id),
  chain as (
    select a.id, e.supervisor_id as superior, 1 as place from affected a join employee e on e.id = a.id
     where e.supervisor_id is not null
    union all
    select c.id, e.supervisor_id, c.place + 1 from chain c join employee e on e.id = c.superior
     where e.supervisor_id is not null),
  renewed as (
    select a.id, coalesce(array_agg(c.superior order by c.place) filter (where c.id is not null), '{}') as superiors
      from affected a left join chain c on c.id = a.id group by a.id),
  changed as (
    update employee e set superior_ids = r.superiors from renewed r
     where e.id = r.id and e.superior_ids is distinct from r.superiors returning e.id)
  select id from changed`

/**
 * Rewrites the chain of superiors of those whose superior changed and of everyone below them; no chain may lead back.
 * @returns ids of those whose chain is another now
 */
export async function rewriteChains(manager: EntityManager, ids: readonly string[]): Promise<string[]> {
  const changed: { id: string }[] = await manager.query(REWRITE_CHAINS, [ids])
  return changed.map(({ id }) => id)
}
