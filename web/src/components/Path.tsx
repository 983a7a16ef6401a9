import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon'

/** How a node of a path is drawn: behind you, next, open gap, not known, or still ahead. */
export type NodeState = 'done' | 'next' | 'gap' | 'unknown' | 'ahead'

const SIGNS: Record<NodeState, IconName | null> = {
  done: 'tick',
  next: null,
  gap: 'plus',
  unknown: 'question',
  ahead: null,
}

/** The motif of the site: a line of nodes from top to bottom. Its items are {@link PathItem}s. */
export function Path({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <ol className="path" aria-label={label}>
      {children}
    </ol>
  )
}

interface PathItemProps {
  state: NodeState
  icon?: IconName
  /** Dashed where the stretch after this node is not yet walked. */
  line?: 'walked' | 'ahead'
  children: ReactNode
}

/** One node with what belongs to it. The state is drawn only: the content must say it in words. */
export function PathItem({ state, icon, line = 'walked', children }: PathItemProps) {
  const sign = icon ?? SIGNS[state]
  return (
    <li className="path-item" data-line={line}>
      <span className="node" data-state={state}>
        {sign && <Icon name={sign} size={14} />}
      </span>
      {children}
    </li>
  )
}
