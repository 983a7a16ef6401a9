/** The texts of e-Kinerja for superiors, HR officers and leaders in Indonesian. */
export const teamPerformance = {
  teamPerformance: {
    page: 'Kinerja tim',
  },
}
