import type { Text } from '@jalur/common'

/** What a requirement asks of anyone, before personal facts: in a word, and in a sentence. */
export interface Description {
  required: Text
  description: Text
}
