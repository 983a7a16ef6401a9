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

/** What a search needs to know of a graph. */
export interface RouteGraph<Node, Step extends RouteStep<Node>> {
  stepsFrom: (node: Node) => readonly Step[]
  stepsTo: (node: Node) => readonly Step[]
  /** Nodes of one kind stand for each other: routes that differ by such nodes alone are one way. */
  kindOf: (node: Node) => string
}

/** Most partial routes that are looked at before the search gives up. */
const EFFORT = 5_000
/** Longest route that is of use to anyone. */
const MAXIMUM_STEPS = 12
/** Steps by which a further route may be longer than the shortest. */
const MAXIMUM_DETOUR = 3

/**
 * The best ways from one node to another: fewest steps first, then fewest months. No two of them come over the same
 * kinds of nodes in the same order, and none comes to a node or a kind twice, the two ends aside; each is the best of
 * its kinds. Fewer than `count` where there are no more of at most twelve steps, three above the shortest.
 *
 * Searches best first; what is still to go is known exactly from `distances`, so that it hardly strays.
 */
export function distinctRoutes<Node, Step extends RouteStep<Node>>(
  graph: RouteGraph<Node, Step>,
  [from, to]: [Node, Node],
  count: number,
): Route<Node, Step>[] {
  const remaining = distances(to, graph.stepsTo)
  const routes: Route<Node, Step>[] = []
  const longest = Math.min(MAXIMUM_STEPS, (remaining.get(from)?.steps ?? 0) + MAXIMUM_DETOUR)
  const kindAt = (node: Node): string | null => (node === from || node === to ? null : graph.kindOf(node))
  const open = new Queue<Partial<Node, Step>>((a, b) => a.steps - b.steps || a.months - b.months || a.number - b.number)
  let pushed = 0
  const push = (last: Step | null, node: Node, before: Partial<Node, Step> | null): void => {
    const rest = remaining.get(node)
    if (!rest) return
    const done = before ? { steps: before.done.steps + 1, months: before.done.months + last!.months } : START
    const steps = done.steps + rest.steps
    if (steps > longest) return
    open.push({
      node,
      kind: kindAt(node),
      last,
      before,
      done,
      steps,
      months: done.months + rest.months,
      number: pushed++,
    })
  }
  // A later route to the same node over the same kinds can go on only as the earlier and better one does.
  const known = new Set<string>()
  const numbers = new Map<Node, number>()
  const isKnown = (route: Partial<Node, Step>): boolean => {
    const number = numbers.get(route.node) ?? numbers.size
    numbers.set(route.node, number)
    const way = `${number} ${kindsOf(route).join(' ')}`
    return known.size === known.add(way).size
  }
  push(null, from, null)
  for (let effort = 0; effort < EFFORT && routes.length < count; effort++) {
    const best = open.pop()
    if (!best) break
    if (isKnown(best)) continue
    if (best.node === to) routes.push({ steps: stepsOf(best), months: best.done.months })
    else
      for (const step of graph.stepsFrom(best.node))
        if (!visits(best, step.to, kindAt(step.to))) push(step, step.to, best)
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
  /** Null for the two ends, which nothing stands for. */
  kind: string | null
  last: Step | null
  before: Partial<Node, Step> | null
  done: Distance
  /** Decides between equals: the one found first. */
  number: number
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

/** True when the route has come to the node, or to one that stands for it. */
function visits<Node, Step>(route: Partial<Node, Step>, node: Node, kind: string | null): boolean {
  for (let part: Partial<Node, Step> | null = route; part; part = part.before) {
    if (part.node === node || (kind !== null && part.kind === kind)) return true
  }
  return false
}

function kindsOf<Node, Step>(route: Partial<Node, Step>): string[] {
  const kinds: string[] = []
  for (let part: Partial<Node, Step> | null = route; part; part = part.before) if (part.kind) kinds.push(part.kind)
  return kinds
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
