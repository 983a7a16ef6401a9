import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import type { SentEvidence } from './evidence'

@ObjectType({
  description: 'What proves a report, or what somebody says to an objection (bukti dukung).',
  simpleResolvers: true,
})
export class Evidence {
  @Field(() => ID, { description: 'Opaque id (uuid).' }) id: string
  @Field(() => String, { description: 'What it is, in the words of who handed it in.' }) title: string
  @Field(() => String, {
    description: 'Where it is: the link that was given, or one to the file that works for ten minutes.',
  })
  url: string
  @Field(() => String, { nullable: true, description: 'Type of the file, by its content; null for a link.' })
  contentType: string | null
  @Field(() => Int, { nullable: true, description: 'Size of the file in bytes; null for a link.' })
  sizeBytes: number | null
  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of the file, hexadecimal; null for a link, whose content is not ours.',
  })
  sha256: string | null
}

@InputType({
  description: 'Evidence: a link, a file, or what the record has already; one of the three.',
})
export class EvidenceInput {
  @Field(() => ID, { nullable: true, description: 'Id of evidence of the report that is kept, when it is changed.' })
  id?: string | null
  @Field(() => String, { description: 'What it is.' }) title: string
  @Field(() => String, { nullable: true, description: 'An https address; it is shown as a link and never fetched.' })
  url?: string | null
  @Field(() => ID, { nullable: true, description: 'Id of a file that was handed in at `/files/performance/EVIDENCE`.' })
  file?: string | null
}

/** Evidence out of an input. */
export const sentEvidence = (inputs: readonly EvidenceInput[] | null | undefined): SentEvidence[] =>
  (inputs ?? []).map(({ id = null, title, url = null, file = null }) => ({ id, title, url, fileId: file }))
