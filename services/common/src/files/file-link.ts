import { createHmac, timingSafeEqual } from 'node:crypto'

/** How long a link to a file works, in seconds. */
const VALID_FOR = 600

/** Makes and checks links to files: whoever holds one may read the file until it runs out. */
export class FileLinks {
  constructor(
    /** Address under which the gateway serves the files of the service, without a slash at the end. */
    private readonly base: string,
    private readonly secret: string,
  ) {}

  /** A link that works for ten minutes. To be made only for who may read the file. */
  linkTo(id: string, now = new Date()): string {
    const expires = String(Math.floor(now.getTime() / 1000) + VALID_FOR)
    return `${this.base}/${id}?expires=${expires}&signature=${this.sign(id, expires)}`
  }

  isValid(id: string, expires: string, signature: string, now = new Date()): boolean {
    const [sent, right] = [Buffer.from(signature), Buffer.from(this.sign(id, expires))]
    return sent.length === right.length && timingSafeEqual(sent, right) && Number(expires) * 1000 > now.getTime()
  }

  private sign(id: string, expires: string): string {
    return createHmac('sha256', this.secret).update(`${id} ${expires}`).digest('base64url')
  }
}
