import { type ComponentType, lazy } from 'react'
import { Route, Routes } from 'react-router'
import { loadTexts, type TextPart } from '../lib/i18n'
import { Layout } from './Layout'
import { NotFoundPage } from './NotFoundPage'

/** A page that comes with parts of the texts of its own. */
function lazyWithTexts(parts: TextPart | TextPart[], load: () => Promise<{ default: ComponentType }>) {
  return lazy(async () => (await Promise.all([load(), ...[parts].flat().map(loadTexts)]))[0])
}

const HomePage = lazy(() => import('../features/home/HomePage'))
const CareerMapPage = lazy(() => import('../features/career/CareerMapPage'))
const FamilyPage = lazy(() => import('../features/career/FamilyPage'))
const PositionPage = lazy(() => import('../features/career/PositionPage'))
const ComparePage = lazy(() => import('../features/career/ComparePage'))
const RoutePage = lazy(() => import('../features/career/RoutePage'))
const RulesPage = lazyWithTexts('law', () => import('../features/law/RulesPage'))
const RulePage = lazyWithTexts('law', () => import('../features/law/RulePage'))
const MyPathPage = lazyWithTexts('talent', () => import('../features/my-path/MyPathPage'))
const SimulatorPage = lazy(() => import('../features/simulator/SimulatorPage'))
const MyDataLayout = lazy(() => import('../features/my-data/MyDataLayout'))
const MyDataPage = lazy(() => import('../features/my-data/MyDataPage'))
const HistoryPage = lazy(() => import('../features/my-data/HistoryPage'))
const ReadersPage = lazy(() => import('../features/my-data/ReadersPage'))
const CorrectionPage = lazy(() => import('../features/my-data/CorrectionPage'))
const TeamPage = lazyWithTexts('talent', () => import('../features/goal/TeamPage'))
const OWN_TEXTS: TextPart[] = ['performanceWords', 'performance']
const PerformanceLayout = lazyWithTexts(OWN_TEXTS, () => import('../features/performance/PerformanceLayout'))
const TodayPage = lazyWithTexts(OWN_TEXTS, () => import('../features/performance/TodayPage'))
const PlanPage = lazyWithTexts(OWN_TEXTS, () => import('../features/performance-plan/PlanPage'))
const SuperiorPage = lazyWithTexts(
  [...OWN_TEXTS, 'superiorDispute'],
  () => import('../features/superior-dispute/SuperiorPage'),
)
const EvaluationsPage = lazyWithTexts(OWN_TEXTS, () => import('../features/performance-evaluation/EvaluationsPage'))
const OwnEvaluationPage = lazyWithTexts(
  [...OWN_TEXTS, 'teamPerformance'],
  () => import('../features/performance-evaluation/OwnEvaluationPage'),
)
const FeedbackPage = lazyWithTexts(OWN_TEXTS, () => import('../features/performance-feedback/FeedbackPage'))
const ProgressPage = lazyWithTexts(OWN_TEXTS, () => import('../features/performance-progress/ProgressPage'))
const DialoguePage = lazyWithTexts([...OWN_TEXTS, 'dialogue'], () => import('../features/dialogue/DialoguePage'))
const OwnImprovementPage = lazyWithTexts(
  [...OWN_TEXTS, 'improvement'],
  () => import('../features/improvement/OwnImprovementPage'),
)
const DevelopersPage = lazyWithTexts('developers', () => import('../features/developers/DevelopersPage'))
const DeskLayout = lazyWithTexts('desk', () => import('../features/desk/DeskLayout'))
const EmployeeSearchPage = lazyWithTexts('desk', () => import('../features/desk/EmployeeSearchPage'))
const RecordPage = lazyWithTexts('desk', () => import('../features/desk/RecordPage'))
const CorrectionInboxPage = lazyWithTexts('desk', () => import('../features/corrections-desk/CorrectionInboxPage'))
const MovementsPage = lazyWithTexts('desk', () => import('../features/movement/MovementsPage'))
const MovementFormPage = lazyWithTexts('desk', () => import('../features/movement/MovementFormPage'))
const ImportPage = lazyWithTexts('desk', () => import('../features/import/ImportPage'))
const PromotionPage = lazyWithTexts('desk', () => import('../features/promotion/PromotionPage'))
const PerformanceDeskPage = lazyWithTexts(
  ['desk', 'performanceWords', 'performance', 'superiorDispute', 'calibration', 'calendar', 'dialogue'],
  () => import('../features/unit-performance/PerformanceDeskPage'),
)
const TalentMapPage = lazyWithTexts(['desk', 'talent'], () => import('../features/talent/TalentMapPage'))
const VerificationPage = lazyWithTexts('verification', () => import('../features/document/VerificationPage'))
const AgencyPage = lazy(() => import('../features/agency/AgencyPage'))
const ObjectionPage = lazyWithTexts('performanceWords', () => import('../features/objection/ObjectionPage'))
const TEAM_TEXTS: TextPart[] = ['performanceWords', 'teamPerformance', 'dialogue']
const TeamInboxPage = lazyWithTexts(TEAM_TEXTS, () => import('../features/team-performance/TeamInboxPage'))
const MemberPage = lazyWithTexts(TEAM_TEXTS, () => import('../features/team-performance/MemberPage'))
const MemberImprovementPage = lazyWithTexts(
  [...TEAM_TEXTS, 'improvement'],
  () => import('../features/improvement/MemberImprovementPage'),
)
const EvaluationPage = lazyWithTexts(TEAM_TEXTS, () => import('../features/team-performance/EvaluationPage'))
const RoleMatrixPage = lazyWithTexts(
  ['performanceWords', 'teamPerformance', 'roleMatrix'],
  () => import('../features/role-matrix/RoleMatrixPage'),
)
const UnitPage = lazyWithTexts(TEAM_TEXTS, () => import('../features/unit-performance/UnitPage'))
const CALIBRATION_TEXTS: TextPart[] = ['performanceWords', 'calibration']
const CalibrationsPage = lazyWithTexts(CALIBRATION_TEXTS, () => import('../features/calibration/CalibrationsPage'))
const CalibrationPage = lazyWithTexts(CALIBRATION_TEXTS, () => import('../features/calibration/CalibrationPage'))
const SignInCallbackPage = lazy(() => import('../features/account/SignInCallbackPage'))

/** Every page and its address. Addresses are Indonesian in both languages, so that shared links stay the same. */
export function AppRoutes() {
  return (
    <Routes>
      <Route element={<Layout />}>
        <Route index element={<HomePage />} />
        <Route path="karier" element={<CareerMapPage />} />
        <Route path="karier/rumpun/:code" element={<FamilyPage />} />
        <Route path="jabatan/:code" element={<PositionPage />} />
        <Route path="bandingkan" element={<ComparePage />} />
        <Route path="rute" element={<RoutePage />} />
        <Route path="aturan" element={<RulesPage />} />
        <Route path="aturan/:code" element={<RulePage />} />
        <Route path="jalur-saya" element={<MyPathPage />} />
        <Route path="simulasi" element={<SimulatorPage />} />
        <Route path="data-saya" element={<MyDataLayout />}>
          <Route index element={<MyDataPage />} />
          <Route path="riwayat" element={<HistoryPage />} />
          <Route path="pembaca" element={<ReadersPage />} />
          <Route path="perbaikan" element={<CorrectionPage />} />
        </Route>
        <Route path="tim" element={<TeamPage />} />
        <Route path="kinerja" element={<PerformanceLayout />}>
          <Route index element={<TodayPage />} />
          <Route path="rencana" element={<PlanPage />} />
          <Route path="atasan" element={<SuperiorPage />} />
          <Route path="penilaian" element={<EvaluationsPage />} />
          <Route path="penilaian/:id" element={<OwnEvaluationPage />} />
          <Route path="umpan-balik" element={<FeedbackPage />} />
          <Route path="progres" element={<ProgressPage />} />
          <Route path="dialog" element={<DialoguePage />} />
          <Route path="perbaikan" element={<OwnImprovementPage />} />
          <Route path="*" element={<NotFoundPage />} />
        </Route>
        <Route path="pengembang" element={<DevelopersPage />} />
        <Route path="meja-kepegawaian" element={<DeskLayout />}>
          <Route index element={null} />
          <Route path="pegawai" element={<EmployeeSearchPage />} />
          <Route path="pegawai/:id" element={<RecordPage />} />
          <Route path="pegawai/:id/mutasi" element={<MovementFormPage />} />
          <Route path="mutasi" element={<MovementsPage />} />
          <Route path="koreksi" element={<CorrectionInboxPage />} />
          <Route path="kenaikan-pangkat" element={<PromotionPage />} />
          <Route path="peta-talenta" element={<TalentMapPage />} />
          <Route path="kinerja" element={<PerformanceDeskPage />} />
          <Route path="impor" element={<ImportPage />} />
          <Route path="*" element={<NotFoundPage />} />
        </Route>
        <Route path="kinerja/keberatan/:id" element={<ObjectionPage />} />
        <Route path="kinerja/kalibrasi" element={<CalibrationsPage />} />
        <Route path="kinerja/kalibrasi/:id" element={<CalibrationPage />} />
        <Route path="kinerja/unit" element={<UnitPage />} />
        <Route path="kinerja/tim" element={<TeamInboxPage />} />
        <Route path="kinerja/tim/matriks" element={<RoleMatrixPage />} />
        <Route path="kinerja/tim/:employeeId" element={<MemberPage />} />
        <Route path="kinerja/tim/:employeeId/perbaikan" element={<MemberImprovementPage />} />
        <Route path="kinerja/tim/penilaian/:id" element={<EvaluationPage />} />
        <Route path="verifikasi/:code?" element={<VerificationPage />} />
        <Route path="instansi" element={<AgencyPage />} />
        <Route path="masuk/selesai" element={<SignInCallbackPage />} />
        <Route path="*" element={<NotFoundPage />} />
      </Route>
    </Routes>
  )
}
