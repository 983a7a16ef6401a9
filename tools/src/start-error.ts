/** A start that cannot go on for a reason the user can mend: shown as one line, `cause; remedy`, without a stack. */
export class StartError extends Error {
  override readonly name = 'StartError'

  /** @param reason what is wrong, @param remedy what to do about it; both plain sentences without a full stop. */
  constructor(
    readonly reason: string,
    readonly remedy: string,
  ) {
    super(`${reason}. ${remedy}.`)
  }
}
