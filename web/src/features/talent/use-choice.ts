import { useSearchParams } from 'react-router'

/** A choice that stands in the address, so that it can be shared and survives a reload. Choosing it again unchooses it. */
export function useChoice(name: string): [string | null, (value: string) => void] {
  const [parameters, setParameters] = useSearchParams()
  const chosen = parameters.get(name)
  return [
    chosen,
    (value) =>
      setParameters(
        (before) => {
          const next = new URLSearchParams(before)
          if (chosen === value) next.delete(name)
          else next.set(name, value)
          return next
        },
        { replace: true, preventScrollReset: true },
      ),
  ]
}
