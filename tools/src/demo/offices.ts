/** What an office (perangkat daerah) is made of; sizes come from the population, not from here. */
export interface Office {
  type: string
  /** Where not the head of a dinas or badan, as its name says, leads it. */
  head: 'INSPEKTORAT' | 'SETWAN' | 'PENGHUBUNG' | null
  divisions: string[]
  /** Functional names at work there, with their weight. */
  functions: Record<string, number>
  /** How many implementers come to each of its units, against 1 for an ordinary unit. */
  staff: number
  /** Technical units (UPTD) of the office. */
  technicalUnits: string[]
}

function office(
  type: string,
  divisions: string[],
  functions: Record<string, number>,
  rest: Partial<Office> = {},
): Office {
  return { type, head: null, divisions, functions, staff: 1, technicalUnits: [], ...rest }
}

/** The offices in order of need: a small demo keeps the first ones. */
export const offices: Office[] = [
  office('BKD', ['Bidang Mutasi dan Promosi', 'Bidang Pengadaan dan Informasi', 'Bidang Penilaian Kinerja'], {
    ANALIS_SDM_APARATUR: 6,
    PRANATA_SDM_APARATUR: 3,
    ASESOR_SDM_APARATUR: 1,
    AUDITOR_MANAJEMEN_ASN: 1,
    ARSIPARIS: 1,
  }),
  office('DIKBUD', ['Bidang Pembinaan Sekolah', 'Bidang Guru dan Tenaga Kependidikan', 'Bidang Kebudayaan'], {
    PENGAWAS_SEKOLAH: 4,
    PENILIK: 2,
    PAMONG_BUDAYA: 2,
    PENGEMBANG_TEKNOLOGI_PEMBELAJARAN: 1,
  }),
  office(
    'DINKES',
    ['Bidang Kesehatan Masyarakat', 'Bidang Pencegahan Penyakit', 'Bidang Pelayanan Kesehatan'],
    {
      ADMINISTRATOR_KESEHATAN: 4,
      EPIDEMIOLOG_KESEHATAN: 2,
      TENAGA_PROMOSI_KESEHATAN_DAN_ILMU_PERILAKU: 2,
      TENAGA_SANITASI_LINGKUNGAN: 1,
      PEMBIMBING_KESEHATAN_KERJA: 1,
    },
    { technicalUnits: ['UPTD Laboratorium Kesehatan', 'UPTD Instalasi Farmasi'] },
  ),
  office(
    'INSPEKTORAT',
    ['Inspektur Pembantu Wilayah I', 'Inspektur Pembantu Wilayah II', 'Inspektur Pembantu Khusus'],
    { AUDITOR: 5, PENGAWAS_PENYELENGGARAAN_URUSAN_PEMERINTAHAN_DAERAH_PPUPD: 4 },
    { head: 'INSPEKTORAT' },
  ),
  office(
    'BAPPEDA',
    [
      'Bidang Perencanaan dan Evaluasi',
      'Bidang Ekonomi dan Infrastruktur',
      'Bidang Pemerintahan dan Pembangunan Manusia',
    ],
    { PERENCANA: 6, STATISTISI: 1, ANALIS_KEBIJAKAN: 1 },
  ),
  office(
    'PERTANIAN',
    ['Bidang Tanaman Pangan', 'Bidang Penyuluhan', 'Bidang Peternakan dan Kesehatan Hewan'],
    {
      PENYULUH_PERTANIAN: 8,
      PENGENDALI_ORGANISME_PENGGANGGU_TUMBUHAN: 2,
      PENGAWAS_BENIH_TANAMAN: 1,
      PENGAWAS_BIBIT_TERNAK: 1,
      PENGAWAS_MUTU_HASIL_PERTANIAN: 1,
      MEDIK_VETERINER: 1,
      PARAMEDIK_VETERINER: 1,
    },
    { technicalUnits: ['UPTD Balai Benih', 'UPTD Pusat Kesehatan Hewan'] },
  ),
  office('KOMINFO', ['Bidang Aplikasi Informatika', 'Bidang Komunikasi Publik', 'Bidang Statistik dan Persandian'], {
    PRANATA_KOMPUTER: 5,
    STATISTISI: 2,
    SANDIMAN: 1,
    MANGGALA_INFORMATIKA: 1,
    PRANATA_HUBUNGAN_MASYARAKAT: 2,
  }),
  office('BKAD', ['Bidang Anggaran', 'Bidang Perbendaharaan', 'Bidang Aset'], {
    ANALIS_KEUANGAN_PUSAT_DAN_DAERAH: 5,
    ANALIS_ANGGARAN: 3,
  }),
  office(
    'SATPOLPP',
    ['Bidang Ketertiban Umum', 'Bidang Penegakan Peraturan Daerah', 'Bidang Pemadam Kebakaran'],
    { POLISI_PAMONG_PRAJA: 6, PEMADAM_KEBAKARAN: 4, ANALIS_KEBAKARAN: 1 },
    { staff: 6 },
  ),
  office(
    'KUMPERINDAG',
    ['Bidang Koperasi', 'Bidang Perindustrian', 'Bidang Perdagangan'],
    { PENGAWAS_PERDAGANGAN: 3, PENERA: 2, PENGAWAS_KOPERASI: 2 },
    { technicalUnits: ['UPTD Metrologi Legal'] },
  ),
  office(
    'SETWAN',
    ['Bagian Persidangan', 'Bagian Umum dan Keuangan', 'Bagian Fasilitasi Pengawasan'],
    { PERANCANG_PERATURAN_PERUNDANG_UNDANGAN: 2, PRANATA_HUBUNGAN_MASYARAKAT: 1 },
    { head: 'SETWAN', staff: 2 },
  ),
  office(
    'PUPR',
    ['Bidang Bina Marga', 'Bidang Sumber Daya Air', 'Bidang Tata Ruang'],
    { PENATA_KELOLA_JALAN_DAN_JEMBATAN: 5, PENATA_RUANG: 2, PEMBINA_JASA_KONSTRUKSI: 2 },
    { staff: 2, technicalUnits: ['UPTD Pengelolaan Jalan'] },
  ),
  office('DINSOS', ['Bidang Rehabilitasi Sosial', 'Bidang Perlindungan Sosial', 'Bidang Pemberdayaan Sosial'], {
    PEKERJA_SOSIAL: 4,
    PENYULUH_SOSIAL: 2,
  }),
  office('DUKCAPIL', ['Bidang Pendaftaran Penduduk', 'Bidang Pencatatan Sipil', 'Bidang Pengelolaan Informasi'], {
    ADMINISTRATOR_DATABASE_KEPENDUDUKAN: 2,
    OPERATOR_SISTEM_INFORMASI_ADMINISTRASI_KEPENDUDUKAN: 4,
  }),
  office('DPMPTSP', ['Bidang Penanaman Modal', 'Bidang Perizinan', 'Bidang Pengaduan'], { PENATA_PERIZINAN: 5 }),
  office(
    'DLH',
    ['Bidang Tata Lingkungan', 'Bidang Pengelolaan Sampah', 'Bidang Kehutanan'],
    { PENGENDALI_DAMPAK_LINGKUNGAN: 3, PENGAWAS_LINGKUNGAN_HIDUP: 3, PENYULUH_KEHUTANAN: 2, POLISI_KEHUTANAN: 2 },
    { staff: 3 },
  ),
  office(
    'DISHUB',
    ['Bidang Lalu Lintas', 'Bidang Angkutan', 'Bidang Keselamatan'],
    { PENGUJI_KENDARAAN_BERMOTOR: 4 },
    { staff: 3, technicalUnits: ['UPTD Pengujian Kendaraan Bermotor'] },
  ),
  office('DP3A', ['Bidang Pemberdayaan Perempuan', 'Bidang Perlindungan Anak', 'Bidang Keluarga Berencana'], {
    PENYULUH_KELUARGA_BERENCANA: 4,
    PENATA_KEPENDUDUKAN_DAN_KELUARGA_BERENCANA: 2,
  }),
  office('PMD', ['Bidang Pemerintahan Desa', 'Bidang Pemberdayaan Masyarakat', 'Bidang Kawasan Perdesaan'], {
    PENGGERAK_SWADAYA_MASYARAKAT: 3,
  }),
  office(
    'DISNAKERTRANS',
    ['Bidang Pelatihan Kerja', 'Bidang Hubungan Industrial', 'Bidang Transmigrasi'],
    { MEDIATOR_HUBUNGAN_INDUSTRIAL: 2, PENGANTAR_KERJA: 2, INSTRUKTUR: 3 },
    { technicalUnits: ['UPTD Balai Latihan Kerja'] },
  ),
  office('PANGAN', ['Bidang Ketersediaan Pangan', 'Bidang Distribusi Pangan', 'Bidang Konsumsi Pangan'], {
    ANALIS_KETAHANAN_PANGAN: 4,
  }),
  office(
    'DKP',
    ['Bidang Perikanan Tangkap', 'Bidang Budidaya', 'Bidang Pengelolaan Ruang Laut'],
    { PENYULUH_PERIKANAN: 4, PENGELOLA_EKOSISTEM_LAUT_DAN_PESISIR: 2, PEMBINA_MUTU_HASIL_KELAUTAN_DAN_PERIKANAN: 2 },
    { technicalUnits: ['UPTD Pelabuhan Perikanan'] },
  ),
  office('PERPUSARSIP', ['Bidang Perpustakaan', 'Bidang Kearsipan', 'Bidang Pembinaan'], {
    PUSTAKAWAN: 4,
    ARSIPARIS: 4,
  }),
  office('DISPORA_PAR', ['Bidang Kepemudaan', 'Bidang Olahraga', 'Bidang Pariwisata'], {
    ADYATAMA_KEPARIWISATAAN_DAN_EKONOMI_KREATIF: 3,
  }),
  office('PERKIM', ['Bidang Perumahan', 'Bidang Kawasan Permukiman', 'Bidang Pertanahan'], {
    PENATA_KELOLA_BANGUNAN_GEDUNG_DAN_KAWASAN_PERMUKIMAN: 4,
  }),
  office('BAPENDA', ['Bidang Pajak', 'Bidang Retribusi', 'Bidang Penagihan'], {
    ANALIS_KEUANGAN_PUSAT_DAN_DAERAH: 3,
  }),
  office('KESBANGPOL', ['Bidang Ideologi', 'Bidang Politik Dalam Negeri', 'Bidang Ketahanan Sosial'], {
    ANALIS_KEBIJAKAN: 2,
  }),
  office(
    'BPBD',
    ['Bidang Pencegahan', 'Bidang Kedaruratan', 'Bidang Rekonstruksi'],
    { PENATA_PENANGGULANGAN_BENCANA: 4 },
    { staff: 2 },
  ),
  office('BPSDM', ['Bidang Kompetensi Teknis', 'Bidang Kompetensi Manajerial', 'Bidang Sertifikasi'], {
    WIDYAISWARA: 6,
    PENGEMBANG_TEKNOLOGI_PEMBELAJARAN: 2,
    ANALIS_SDM_APARATUR: 1,
  }),
  office('PENGHUBUNG', [], {}, { head: 'PENGHUBUNG', staff: 2 }),
]

/** Parts of the regional secretariat (Sekretariat Daerah): a biro in the province, a bagian in a regency or city. */
export const secretariatParts: { name: string; functions: Record<string, number> }[] = [
  { name: 'Organisasi', functions: { ANALIS_KEBIJAKAN: 3, ANALIS_SDM_APARATUR: 1 } },
  { name: 'Hukum', functions: { ANALIS_HUKUM: 2, PERANCANG_PERATURAN_PERUNDANG_UNDANGAN: 2, PENYULUH_HUKUM: 1 } },
  { name: 'Pengadaan Barang dan Jasa', functions: { PENGELOLA_PENGADAAN_BARANG_JASA: 5 } },
  { name: 'Umum', functions: { ARSIPARIS: 1, PRANATA_KOMPUTER: 1 } },
  { name: 'Pemerintahan', functions: { ANALIS_KEBIJAKAN: 2 } },
  { name: 'Kesejahteraan Rakyat', functions: { ANALIS_KEBIJAKAN: 2 } },
  { name: 'Perekonomian', functions: { ANALIS_KEBIJAKAN: 2, PERENCANA: 1 } },
  { name: 'Administrasi Pimpinan', functions: { PRANATA_HUBUNGAN_MASYARAKAT: 3 } },
]

export const hospitalFunctions: Record<string, number> = {
  PERAWAT: 12,
  BIDAN: 4,
  DOKTER: 4,
  DOKTER_GIGI: 0.4,
  APOTEKER: 1,
  ASISTEN_APOTEKER: 1.5,
  NUTRISIONIS: 1,
  RADIOGRAFER: 0.8,
  FISIOTERAPIS: 0.6,
  PRANATA_LABORATORIUM_KESEHATAN: 1.2,
  PEREKAM_MEDIS: 1,
  TERAPIS_GIGI_DAN_MULUT: 0.4,
  PSIKOLOG_KLINIS: 0.2,
}

export const healthCentreFunctions: Record<string, number> = {
  PERAWAT: 7,
  BIDAN: 8,
  DOKTER: 1.2,
  DOKTER_GIGI: 0.5,
  TENAGA_SANITASI_LINGKUNGAN: 1,
  NUTRISIONIS: 1,
  ASISTEN_APOTEKER: 1,
  TENAGA_PROMOSI_KESEHATAN_DAN_ILMU_PERILAKU: 1,
  EPIDEMIOLOG_KESEHATAN: 0.4,
  PRANATA_LABORATORIUM_KESEHATAN: 0.8,
  TERAPIS_GIGI_DAN_MULUT: 0.6,
  ADMINISTRATOR_KESEHATAN: 0.6,
}
