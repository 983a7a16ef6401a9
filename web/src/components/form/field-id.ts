/** The id of the control of a field, by which errors lead to it. */
export const fieldId = (name: string): string => `field-${name.replaceAll('.', '-')}`
