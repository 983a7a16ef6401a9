import type { Position } from '../position/position'

type Post = Pick<Position, 'kind' | 'level' | 'baseCode' | 'eselon'>

/**
 * Which posts stand for each other on a way between two positions: structural posts of one kind and class of eselon
 * (`IV` of `IV.a` and `IV.b`), implementers, and functions of one level. The functions of the two ends, whose ladders
 * one climbs, stand for themselves. Pure.
 */
export function routeKinds(from: Pick<Post, 'baseCode'>, to: Pick<Post, 'baseCode'>): (post: Post) => string {
  const ladders = [from.baseCode, to.baseCode]
  return ({ kind, level, baseCode, eselon }) => {
    if (level) return ladders.includes(baseCode) ? `${baseCode}.${level}` : level
    const [eselonClass] = (eselon ?? '').split('.')
    return `${kind} ${eselonClass}`
  }
}
