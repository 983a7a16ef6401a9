/** The agency whose invented people sandbox clients read. */
export const SANDBOX_AGENCY = '7104'

/** The first page of the people of an agency, as partners read it. */
export const EMPLOYEES_PAGE = `query EmployeesPage($agency: ID!, $after: String) {
  employees(filter: { agency: $agency }, first: 100, after: $after) {
    totalCount
    nodes { id nip name rank { code } position { code name } unit { id name } status updatedAt }
    pageInfo { hasNextPage endCursor }
  }
}
`
