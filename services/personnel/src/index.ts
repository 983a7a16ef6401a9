export { governmentUnits, type GovernmentFacts, regionName, type UnitTypeFacts } from './agency/government-units'
export { unitId } from './agency/unit-id'
export { service } from './service'
export { runImport } from './run-import'
