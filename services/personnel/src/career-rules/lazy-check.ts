import type { Day, Text } from '@jalur/common'
import type { Measure, Remedy, RequirementCheck, RequirementStatus } from './requirement-check'
import type { LegalBasis, RequirementKind } from './requirement-policy'

/** What a check says: to people in words, to machines in numbers. */
export interface Told {
  required: Text
  actual?: Text | null
  explanation: Text
  measure?: Measure
  remedies?: Remedy[]
}

/**
 * A check that is put into words when they are read, and once: a list judges hundreds of requirements and tells of none.
 * Its words are no properties of its own, so it is copied by `toJSON`, not by spreading.
 */
export class LazyCheck implements RequirementCheck {
  private told: Told | null = null

  constructor(
    readonly kind: RequirementKind,
    readonly status: RequirementStatus,
    readonly earliestDate: Day | null,
    readonly holdsUntil: Day | null,
    readonly legalBasis: LegalBasis,
    private readonly tell: () => Told,
  ) {}

  get required(): Text {
    return this.words().required
  }

  get actual(): Text | null {
    return this.words().actual ?? null
  }

  get explanation(): Text {
    return this.words().explanation
  }

  get remedies(): Remedy[] {
    return this.words().remedies ?? []
  }

  get measure(): Measure | null {
    return this.words().measure ?? null
  }

  /** The whole check, to be stored. */
  toJSON(): RequirementCheck {
    const { kind, status, required, actual, explanation, earliestDate, holdsUntil, legalBasis, remedies, measure } =
      this
    return { kind, status, required, actual, explanation, earliestDate, holdsUntil, legalBasis, remedies, measure }
  }

  private words(): Told {
    this.told ??= this.tell()
    return this.told
  }
}
