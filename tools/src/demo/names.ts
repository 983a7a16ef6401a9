import type { Random } from './random'
import type { Sex } from './tables'

const words = (text: string): string[] => text.trim().split(/\s+/)

const given: Record<Sex, string[]> = {
  F: words(`Rahmawati Sitti Fatmah Nurhayati Hasna Yulin Ratna Merlin Fitriyani Nurlela Rosmin Sri Wahyuni Hartati Zubaida
    Nova Iyam Yusni Salma Rukmin Maryam Asna Lilis Dewi Ningsih Serly Mirna Hadijah Suriyati Karsum Indrawati Nikmah Sulastri
    Rabiah Oktavia Febriyanti Melinda Sarini Fadila Kartin Yanti Rostin Amina Hajarah Wirna Novita Fadlia Misrawati Nurain
    Sukmawati Irmawati Safira Nadia Anisa Putri Widya Cindra Susanti Marlina Hamida Ramla Nurdiana Jumriati`),
  M: words(`Abdul Rahmat Irfan Yusuf Ismail Hamzah Arifin Suleman Taufik Zulkifli Iwan Faisal Ridwan Herman Sofyan Iskandar
    Rustam Nurdin Hasan Husain Burhan Mansur Syamsul Rizal Anwar Fadli Agus Hendra Yahya Idris Djafar Umar Usman Karim Salim
    Rauf Ilham Andika Bayu Fikri Reza Ramdan Wahyu Dedi Rudi Jufri Hardi Sukardi Marten Rinto Roni Gunawan Saiful Imran`),
}
const middle =
  words(`Nur Indah Ayu Lestari Amalia Kartika Sari Pratiwi Utami Rahma Permata Ramadhani Maulana Akbar Hidayat
  Saputra Pratama Kurnia Setia Fajar Cahya Aditya Eka Tri Dwi`)
const family =
  words(`Mantulangi Pakaya Lamusu Olii Nento Hulopi Bilondatu Tolinggi Mooduto Abdjulu Hiola Lihawa Tuloli Daulima
  Polapa Yunus Ibrahim Katili Botutihe Moodulango Humonggio Lasena Djafara Mohune Tangahu Biludi Hunowu Dunggio Lahay Podungge
  Kadir Panigoro Tomayahu Amuda Buhungo Kasimo Lakoro Naue Otoluwa Puluhulawa Rahim Sunge Tahir Uloli Walangadi Yusupa Zakaria
  Hasanoli Ntobuo Limonu Pomalingo Talibo Mustapa Gobelo Datau Eyato Harunja Inaku Jusufa Kono Ladiku Mopangga Nihala Otaya
  Paramata Rauf Salehe Tamuu Usula Wartabo Yasina`)

/** An invented full name: none is taken from a list of real people. */
export function inventName(random: Random, sex: Sex): string {
  const first = random.pick(given[sex])
  const last = random.pick(family)
  return random.chance(0.55) ? `${first} ${random.pick(middle)} ${last}` : `${first} ${last}`
}
