/** Ways through the graph of careers. Pure. */

/** A step of the graph with what it typically takes. */
export interface RouteStep<Node> {
  from: Node
  to: Node
  months: number
}

export interface Route<Node, Step extends RouteStep<Node>> {
  steps: Step[]
  /** Sum over the steps. */
  months: number
}

/** Most partial routes that are looked at before the search gives up. */
const EFFORT = 5_000
/** Longest route that is of use to anyone. */
const MAXIMUM_STEPS = 12
/** Steps by which a further route may be longer than the shortest. */
const MAXIMUM_DETOUR = 3

/**
 * The best routes from one node to another, none of which comes to a node twice: fewest steps first, then fewest
 * months. Fewer than `count` where there are no more of at most twelve steps, three above the shortest.
 *
 * Searches best first; what is still to go is known exactly from `distances`, so that it hardly strays.
 */
export function shortestRoutes<Node, Step extends RouteStep<Node>>(
  stepsFrom: (node: Node) => readonly Step[],
  stepsTo: (node: Node) => readonly Step[],
  [from, to]: [Node, Node],
  count: number,
): Route<Node, Step>[] {
  const remaining = distances(to, stepsTo)
  const routes: Route<Node, Step>[] = []
  const longest = Math.min(MAXIMUM_STEPS, (remaining.get(from)?.steps ?? 0) + MAXIMUM_DETOUR)
  const open = new Queue<Partial<Node, Step>>((a, b) => a.steps - b.steps || a.months - b.months)
  const push = (last: Step | null, node: Node, before: Partial<Node, Step> | null): void => {
    const rest = remaining.get(node)
    if (!rest) return
    const done = before ? { steps: before.done.steps + 1, months: before.done.months + last!.months } : START
    const steps = done.steps + rest.steps
    if (steps <= longest) open.push({ node, last, before, done, steps, months: done.months + rest.months })
  }
  push(null, from, null)
  for (let effort = 0; effort < EFFORT && routes.length < count; effort++) {
    const best = open.pop()
    if (!best) break
    if (best.node === to) routes.push({ steps: stepsOf(best), months: best.done.months })
    else for (const step of stepsFrom(best.node)) if (!visits(best, step.to)) push(step, step.to, best)
  }
  return routes
}

interface Distance {
  steps: number
  months: number
}

const START: Distance = { steps: 0, months: 0 }

/** A route that has come to `node`; `steps` and `months` include the least that is still to go. */
interface Partial<Node, Step> extends Distance {
  node: Node
  last: Step | null
  before: Partial<Node, Step> | null
  done: Distance
}

/** Fewest steps, and fewest months in so many steps, from every node that leads to `to`. */
function distances<Node, Step extends RouteStep<Node>>(
  to: Node,
  stepsTo: (node: Node) => readonly Step[],
): Map<Node, Distance> {
  const found = new Map<Node, Distance>([[to, START]])
  let layer: Node[] = [to]
  for (let steps = 1; layer.length > 0 && steps <= MAXIMUM_STEPS; steps++) {
    const next = new Set<Node>()
    for (const node of layer) {
      for (const step of stepsTo(node)) {
        const months = found.get(node)!.months + step.months
        const known = found.get(step.from)
        if (known && (known.steps < steps || known.months <= months)) continue
        found.set(step.from, { steps, months })
        next.add(step.from)
      }
    }
    layer = [...next]
  }
  return found
}

function visits<Node, Step>(route: Partial<Node, Step>, node: Node): boolean {
  for (let part: Partial<Node, Step> | null = route; part; part = part.before) if (part.node === node) return true
  return false
}

function stepsOf<Node, Step>(route: Partial<Node, Step>): Step[] {
  const steps: Step[] = []
  for (let part = route; part.last && part.before; part = part.before) steps.unshift(part.last)
  return steps
}

/** A binary heap: the least item comes out first. */
class Queue<Item> {
  private readonly items: Item[] = []

  constructor(private readonly compare: (a: Item, b: Item) => number) {}

  push(item: Item): void {
    const { items } = this
    let index = items.push(item) - 1
    while (index > 0) {
      const parent = (index - 1) >> 1
      if (this.compare(items[parent]!, item) <= 0) break
      items[index] = items[parent]!
      index = parent
    }
    items[index] = item
  }

  pop(): Item | undefined {
    const { items } = this
    const [first, last] = [items[0], items.pop()]
    if (items.length === 0 || last === undefined) return first
    let index = 0
    for (;;) {
      let child = 2 * index + 1
      if (child >= items.length) break
      if (child + 1 < items.length && this.compare(items[child + 1]!, items[child]!) < 0) child++
      if (this.compare(last, items[child]!) <= 0) break
      items[index] = items[child]!
      index = child
    }
    items[index] = last
    return first
  }
}
