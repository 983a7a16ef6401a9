import { governmentUnits, type UnitTypeFacts } from '@jalur/personnel'
import { healthCentreFunctions, hospitalFunctions, type Office, offices, secretariatParts } from './offices'
import type { AgencySize } from './population'
import type { DemoAgency, DemoReference, Scope } from './reference'

/** A unit with what it needs to be staffed. Units of one government are listed parents first, superiors first. */
export interface Unit {
  agency: DemoAgency
  /** Part of which unit; `null` for the offices themselves. */
  parent: Unit | null
  /** Unit whose head leads this unit's head; `null` for the regional secretariat. */
  under: Unit | null
  /** Type of the office that the unit is or belongs to. */
  type: string
  name: string
  /** Small demos keep the units of the lowest rank. */
  tier: number
  /** Position that leads the unit; `null` where the head of `under` leads it. */
  headCode: string | null
  /** Further structural positions without a unit of their own. */
  advisers: string[]
  functions: Record<string, number>
  /** Weight in the share of implementers. */
  staff: number
}

type Details = Partial<Pick<Unit, 'under' | 'headCode' | 'advisers' | 'functions' | 'staff' | 'type'>>

const roman = ['I', 'II', 'III', 'IV']

/** All units of a government of this size, before a small demo drops some of them. */
export function allUnits(size: AgencySize, { agencies, unitTypes }: DemoReference): Unit[] {
  const tree = new Tree(size.agency, unitTypes)
  const secretariat = tree.addSecretariat()
  for (const [index, blueprint] of offices.entries()) {
    const name = tree.nameOf(blueprint.type)
    if (name) tree.addOffice(blueprint, name, index, secretariat)
  }
  tree.addHealthUnits(Math.max(1, Math.min(size.agency.districts.length, Math.floor(size.functional.HEALTH / 14))))
  tree.addSchools(size.functional.TEACHING, agencies)
  for (const [index, district] of size.agency.districts.entries()) tree.addDistrict(district, index, secretariat)
  return tree.units
}

class Tree {
  readonly units: Unit[] = []
  private readonly scope: Scope
  /** Names of the offices that the reference data give the government, by type. */
  private readonly names: Map<string, string>

  constructor(
    private readonly agency: DemoAgency,
    unitTypes: readonly UnitTypeFacts[],
  ) {
    this.scope = agency.kind === 'PROVINCE' ? 'PROVINCE' : 'REGENCY'
    this.names = new Map(governmentUnits(agency, unitTypes).map(({ typeCode, name }) => [typeCode, name]))
  }

  nameOf(type: string): string | null {
    return this.names.get(type) ?? null
  }

  addSecretariat(): Unit {
    const root = this.add(null, this.nameOf('SETDA')!, 0, { type: 'SETDA', headCode: this.local('SEKRETARIS_DAERAH') })
    const assistant = this.local('ASISTEN_SEKRETARIS_DAERAH')
    const assistants = [
      'Pemerintahan dan Kesejahteraan Rakyat',
      'Perekonomian dan Pembangunan',
      'Administrasi Umum',
    ].map((name) => this.add(root, `Asisten ${name}`, 2, { headCode: assistant }))
    const adviser = this.scope === 'PROVINCE' ? 'STAF_AHLI_GUBERNUR' : 'STAF_AHLI_BUPATI_WALI_KOTA'
    this.add(root, 'Staf Ahli', 4, { advisers: [adviser, adviser, adviser] })
    for (const [index, { name, functions }] of secretariatParts.entries()) {
      const tier = 3 + index / 100
      const part = this.add(assistants[index % 3], `${this.scope === 'PROVINCE' ? 'Biro' : 'Bagian'} ${name}`, tier, {
        type: 'BIRO_BAGIAN',
        headCode: this.scope === 'PROVINCE' ? 'KEPALA_BIRO' : 'KEPALA_BAGIAN',
        functions,
      })
      const [kind, headCode] =
        this.scope === 'PROVINCE' ? ['Bagian', 'KEPALA_BAGIAN'] : ['Subbagian', 'KEPALA_SUBBAGIAN']
      this.add(part, `${kind} ${name} dan Dokumentasi`, tier + 2, { headCode, staff: 3 })
    }
    return root
  }

  addOffice(blueprint: Office, name: string, index: number, under: Unit): void {
    const tier = 1 + index / 10
    const root = this.add(null, name, index < 6 ? 0.5 : tier, {
      type: blueprint.type,
      under,
      headCode: this.headOfOffice(blueprint, name),
      functions: blueprint.functions,
    })
    const division = this.headOfDivision(blueprint)
    for (const part of blueprint.divisions) {
      this.add(root, part, tier + 0.05, { headCode: division, functions: blueprint.functions, staff: blueprint.staff })
    }
    if (blueprint.head === null || blueprint.head === 'INSPEKTORAT') {
      const secretariat = this.add(root, 'Sekretariat', tier + 0.04, { headCode: 'SEKRETARIS_DINAS_BADAN', staff: 0.5 })
      for (const part of ['Umum dan Kepegawaian', 'Keuangan dan Perencanaan']) {
        this.add(secretariat, `Subbagian ${part}`, tier + 2, { headCode: 'KEPALA_SUBBAGIAN', staff: blueprint.staff })
      }
    }
    for (const part of blueprint.technicalUnits) this.addTechnicalUnit(root, part, tier + 1)
  }

  addHealthUnits(healthCentres: number): void {
    const office = this.office('DINKES')
    const name = this.nameOf('RSUD')!
    const hospital = this.add(office, name, 0.6, {
      type: 'RSUD',
      headCode: 'DOKTER.AHLI_MADYA',
      functions: hospitalFunctions,
    })
    for (const part of ['Pelayanan Medis', 'Keperawatan', 'Penunjang Medis', 'Rawat Inap']) {
      const headCode = this.local('KEPALA_BIDANG')
      this.add(hospital, `Bidang ${part} ${name}`, 2.1, { headCode, functions: twice(hospitalFunctions), staff: 4 })
    }
    for (const [index, district] of this.agency.districts.slice(0, healthCentres).entries()) {
      this.add(office, `Puskesmas ${district}`, index === 0 ? 0.7 : 2.5, {
        type: 'PUSKESMAS',
        headCode: 'ADMINISTRATOR_KESEHATAN.AHLI_MUDA',
        functions: healthCentreFunctions,
        staff: 2,
      })
    }
  }

  /** Schools of the province are upper secondary (about 30 teachers), those of a regency primary and lower secondary. */
  addSchools(teachers: number, governments: readonly DemoAgency[]): void {
    const provincial = this.scope === 'PROVINCE'
    const districts = provincial ? governments.flatMap((government) => government.districts) : this.agency.districts
    const kinds = provincial ? ['SMA', 'SMK', 'SMA', 'SLB'] : ['SD', 'SD', 'SMP', 'SD', 'SD']
    const division = this.units.find((unit) => unit.name === 'Bidang Pembinaan Sekolah')
    const count = Math.max(1, Math.round(teachers / (provincial ? 30 : 12)))
    const numbers = new Map<string, number>()
    for (let index = 0; index < count; index++) {
      const label = `${kinds[index % kinds.length]} Negeri`
      const district = districts[(index * 7) % districts.length]
      const number = (numbers.get(label + district) ?? 0) + 1
      numbers.set(label + district, number)
      this.add(this.office('DIKBUD'), `${label} ${number} ${district}`, 0.6, {
        type: 'SEKOLAH',
        under: division,
        headCode: index % 3 === 0 ? 'GURU.AHLI_MADYA' : 'GURU.AHLI_MUDA',
        functions: { GURU: 1 },
        staff: provincial ? 3 : 0.8,
      })
    }
  }

  addDistrict(name: string, index: number, under: Unit): void {
    const root = this.add(null, `Kecamatan ${name}`, index === 0 ? 0.8 : 2.2, {
      type: 'KECAMATAN',
      under,
      headCode: 'CAMAT',
      staff: 0.5,
    })
    const secretariat = this.add(root, `Sekretariat Kecamatan ${name}`, 3.2, { headCode: 'SEKRETARIS_KECAMATAN' })
    this.add(secretariat, `Subbagian Umum Kecamatan ${name}`, 4.2, { headCode: 'KEPALA_SUBBAGIAN' })
    for (const section of ['Pemerintahan', 'Pemberdayaan Masyarakat', 'Ketenteraman dan Ketertiban']) {
      this.add(root, `Seksi ${section} Kecamatan ${name}`, 3.3, { headCode: 'KEPALA_SEKSI' })
    }
    const wards = this.agency.kind === 'CITY' ? 4 : name === this.agency.seat ? 3 : 0
    for (let ward = 0; ward < wards; ward++) this.addWard(root, `Kelurahan ${name} ${roman[ward]}`)
  }

  private addWard(district: Unit, name: string): void {
    const ward = this.add(district, name, 3.1, { type: 'KELURAHAN', headCode: 'LURAH' })
    for (const section of ['Pemerintahan', 'Pelayanan Masyarakat']) {
      this.add(ward, `Seksi ${section} ${name}`, 4.1, { headCode: 'KEPALA_SEKSI_KELURAHAN' })
    }
  }

  private addTechnicalUnit(office: Unit, name: string, tier: number): void {
    const headCode = this.scope === 'PROVINCE' ? null : 'KEPALA_UPTD_KABUPATEN_KOTA'
    const root = this.add(office, name, tier, { type: 'UPTD', headCode, functions: office.functions, staff: 2 })
    this.add(root, `Subbagian Tata Usaha ${name}`, tier + 1, { headCode: 'KEPALA_SUBBAGIAN' })
  }

  private add(parent: Unit | null, name: string, tier: number, details: Details): Unit {
    const unit: Unit = {
      agency: this.agency,
      parent,
      name,
      tier,
      under: details.under ?? parent,
      type: details.type ?? parent?.type ?? '',
      headCode: details.headCode ?? null,
      advisers: details.advisers ?? [],
      functions: details.functions ?? {},
      staff: details.staff ?? 1,
    }
    this.units.push(unit)
    return unit
  }

  private office(type: string): Unit {
    return this.units.find((unit) => unit.type === type)!
  }

  private local(code: string): string {
    return `${code}_${this.scope === 'PROVINCE' ? 'PROVINSI' : 'KABUPATEN_KOTA'}`
  }

  private headOfOffice({ head }: Office, name: string): string {
    if (head === 'PENGHUBUNG') return 'KEPALA_BAGIAN'
    if (head === 'SETWAN') return this.local('SEKRETARIS_DPRD')
    if (head === 'INSPEKTORAT') return this.local('INSPEKTUR')
    return this.local(/^(Dinas|Satuan) /.test(name) ? 'KEPALA_DINAS' : 'KEPALA_BADAN')
  }

  private headOfDivision({ head }: Office): string {
    if (head === 'INSPEKTORAT') return 'INSPEKTUR_PEMBANTU'
    return head === 'SETWAN' ? 'KEPALA_BAGIAN' : this.local('KEPALA_BIDANG')
  }
}

function twice(functions: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(functions).map(([name, weight]) => [name, weight * 2]))
}
