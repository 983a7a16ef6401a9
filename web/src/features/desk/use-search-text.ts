import { useState } from 'react'

// In memory only: names and numbers of people belong neither in addresses nor in the browser's storage.
let kept = ''

/** What was searched for last, until the page is loaded again: whoever comes back from a record finds the list again. */
export function useSearchText(): [string, (text: string) => void] {
  const [text, setText] = useState(kept)
  return [
    text,
    (next) => {
      kept = next
      setText(next)
    },
  ]
}
