import { Field, Float, ID, ObjectType } from 'type-graphql'

@ObjectType({ description: 'A file that somebody handed in.' })
export class StoredFile {
  @Field(() => ID, { description: 'Opaque id (uuid).' }) id: string
  @Field(() => String, { description: 'Its name, as the person called it.' }) name: string
  @Field(() => String, { description: 'Media type, told by its content: `application/pdf`.' }) contentType: string
  @Field(() => Float, { description: 'Size in bytes.' }) sizeBytes: number
  @Field(() => String, { description: 'Link to download it; works for ten minutes.' }) url: string
}
