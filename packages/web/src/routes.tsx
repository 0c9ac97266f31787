import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  useLocation,
} from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Guard } from './device/guard.tsx'
import { withWords } from './language/words.ts'
import { links } from './links.ts'
import { FirstPage } from './pages/first-page.tsx'
import { FaultPage } from './pages/fault-page.tsx'
import { NotFoundPage } from './pages/not-found-page.tsx'
import { RouteAnnouncer } from './shell/route-announcer.tsx'
import { RouterBridge } from './shell/router-bridge.tsx'
import { Shell } from './shell/shell.tsx'
import { useShellData } from './shell/shell-data.tsx'
import { UpdatePrompt } from './shell/update-prompt.tsx'
import { usePlaceShortcuts } from './shell/use-place-shortcuts.ts'

/** The map of the application. A page is added here when it exists, each in a file of its own that is loaded when opened. */
const root = createRootRoute({
  component: Frame,
  notFoundComponent: NotFoundPage,
  errorComponent: FaultPage,
})

function Frame(): ReactNode {
  const data = useShellData()
  usePlaceShortcuts(data.navigation)
  const path = useLocation({ select: (location) => location.pathname })
  return (
    <RouterBridge>
      <Shell data={data} path={path} notices={<UpdatePrompt />}>
        <Guard>
          <Outlet />
        </Guard>
      </Shell>
      <RouteAnnouncer />
    </RouterBridge>
  )
}

const firstPage = createRoute({
  getParentRoute: () => root,
  path: links.firstPage(),
  component: FirstPage,
})

const setUp = createRoute({
  getParentRoute: () => root,
  path: links.setUp(),
  component: lazyRouteComponent(() => import('./pages/set-up-page.tsx'), 'SetUpPage'),
})

const join = createRoute({
  getParentRoute: () => root,
  path: links.join(),
  component: lazyRouteComponent(() => import('./pages/join-page.tsx'), 'JoinPage'),
})

const signIn = createRoute({
  getParentRoute: () => root,
  path: links.signIn(),
  component: lazyRouteComponent(() => import('./pages/sign-in-page.tsx'), 'SignInPage'),
})

const recovery = createRoute({
  getParentRoute: () => root,
  path: links.recovery(),
  component: lazyRouteComponent(() => import('./pages/recovery-page.tsx'), 'RecoveryPage'),
})

const waiting = createRoute({
  getParentRoute: () => root,
  path: links.waiting(),
  component: lazyRouteComponent(() => import('./pages/waiting-page.tsx'), 'WaitingPage'),
})

const network = createRoute({
  getParentRoute: () => root,
  path: links.network(),
  component: lazyRouteComponent(() => withWords(import('./pages/network-page.tsx')), 'NetworkPage'),
})

const organisation = createRoute({
  getParentRoute: () => root,
  path: links.organisation(),
  component: lazyRouteComponent(
    () => withWords(import('./pages/organisation-page.tsx')),
    'OrganisationPage',
  ),
})

const caseload = createRoute({
  getParentRoute: () => root,
  path: '/organizacion/casos',
  component: lazyRouteComponent(
    () => withWords(import('./pages/caseload-page.tsx')),
    'CaseloadPage',
  ),
})

const about = createRoute({
  getParentRoute: () => root,
  path: links.about(),
  component: lazyRouteComponent(() => withWords(import('./pages/about-page.tsx')), 'AboutPage'),
})

const cases = createRoute({
  getParentRoute: () => root,
  path: links.cases(),
  component: lazyRouteComponent(() => withWords(import('./pages/cases-page.tsx')), 'CasesPage'),
})

const registerPerson = createRoute({
  getParentRoute: () => root,
  path: links.registerPerson(),
  component: lazyRouteComponent(
    () => withWords(import('./pages/register-person-page.tsx')),
    'RegisterPersonPage',
  ),
})

const detectPerson = createRoute({
  getParentRoute: () => root,
  path: links.detectPerson(),
  component: lazyRouteComponent(
    () => withWords(import('./pages/register-person-page.tsx')),
    'DetectPersonPage',
  ),
})

const caseFile = createRoute({
  getParentRoute: () => root,
  path: '/personas/$stream',
  component: lazyRouteComponent(
    () => withWords(import('./pages/case-file-page.tsx')),
    'CaseFilePage',
  ),
})

const myDay = createRoute({
  getParentRoute: () => root,
  path: links.myDay(),
  component: lazyRouteComponent(() => withWords(import('./pages/my-day-page.tsx')), 'MyDayPage'),
})

const refer = createRoute({
  getParentRoute: () => root,
  path: '/personas/$stream/canalizar',
  component: lazyRouteComponent(() => withWords(import('./pages/refer-page.tsx')), 'ReferPage'),
})

const groups = createRoute({
  getParentRoute: () => root,
  path: links.groups(),
  component: lazyRouteComponent(() => withWords(import('./pages/groups-page.tsx')), 'GroupsPage'),
})

const group = createRoute({
  getParentRoute: () => root,
  path: '/grupos/$stream',
  component: lazyRouteComponent(() => withWords(import('./pages/group-page.tsx')), 'GroupPage'),
})

const intake = createRoute({
  getParentRoute: () => root,
  path: links.intake(),
  component: lazyRouteComponent(() => withWords(import('./pages/intake-page.tsx')), 'IntakePage'),
})

const write = createRoute({
  getParentRoute: () => root,
  path: links.write(),
  component: lazyRouteComponent(() => withWords(import('./pages/write-page.tsx')), 'WritePage'),
})

const box = createRoute({
  getParentRoute: () => root,
  path: links.box(),
  component: lazyRouteComponent(() => withWords(import('./pages/box-page.tsx')), 'BoxPage'),
})

const onCall = createRoute({
  getParentRoute: () => root,
  path: links.onCall(),
  component: lazyRouteComponent(() => withWords(import('./pages/on-call-page.tsx')), 'OnCallPage'),
})

const setAside = createRoute({
  getParentRoute: () => root,
  path: links.setAside(),
  component: lazyRouteComponent(
    () => withWords(import('./pages/set-aside-page.tsx')),
    'SetAsidePage',
  ),
})

const referrals = createRoute({
  getParentRoute: () => root,
  path: links.referrals(),
  component: lazyRouteComponent(
    () => withWords(import('./pages/referrals-page.tsx')),
    'ReferralsPage',
  ),
})

const referral = createRoute({
  getParentRoute: () => root,
  path: '/canalizaciones/$stream',
  component: lazyRouteComponent(
    () => withWords(import('./pages/referral-page.tsx')),
    'ReferralPage',
  ),
})

const houses = createRoute({
  getParentRoute: () => root,
  path: links.houses(),
  component: lazyRouteComponent(() => withWords(import('./pages/houses-page.tsx')), 'HousesPage'),
})

const house = createRoute({
  getParentRoute: () => root,
  path: '/lugares/$stream',
  component: lazyRouteComponent(() => withWords(import('./pages/house-page.tsx')), 'HousePage'),
})

const beds = createRoute({
  getParentRoute: () => root,
  path: links.beds(),
  component: lazyRouteComponent(() => withWords(import('./pages/beds-page.tsx')), 'BedsPage'),
})

const bedQuestion = createRoute({
  getParentRoute: () => root,
  path: '/camas/$stream',
  component: lazyRouteComponent(
    () => withWords(import('./pages/bed-question-page.tsx')),
    'BedQuestionPage',
  ),
})

const verifications = createRoute({
  getParentRoute: () => root,
  path: links.verifications(),
  component: lazyRouteComponent(
    () => withWords(import('./pages/verifications-page.tsx')),
    'VerificationsPage',
  ),
})

const verification = createRoute({
  getParentRoute: () => root,
  path: '/visitas/$stream',
  component: lazyRouteComponent(
    () => withWords(import('./pages/verification-page.tsx')),
    'VerificationPage',
  ),
})

const operations = createRoute({
  getParentRoute: () => root,
  path: links.operations(),
  component: lazyRouteComponent(
    () => withWords(import('./pages/operations-page.tsx')),
    'OperationsPage',
  ),
})

const operation = createRoute({
  getParentRoute: () => root,
  path: '/operativos/$stream',
  component: lazyRouteComponent(
    () => withWords(import('./pages/operation-page.tsx')),
    'OperationPage',
  ),
})

const interpreters = createRoute({
  getParentRoute: () => root,
  path: links.interpreters(),
  component: lazyRouteComponent(
    () => withWords(import('./pages/interpreters-page.tsx')),
    'InterpretersPage',
  ),
})

const legalDemands = createRoute({
  getParentRoute: () => root,
  path: links.legalDemands(),
  component: lazyRouteComponent(
    () => withWords(import('./pages/legal-demands-page.tsx')),
    'LegalDemandsPage',
  ),
})

const tips = createRoute({
  getParentRoute: () => root,
  path: links.tips(),
  component: lazyRouteComponent(() => withWords(import('./pages/tips-page.tsx')), 'TipsPage'),
})

const tip = createRoute({
  getParentRoute: () => root,
  path: '/recados/$stream',
  component: lazyRouteComponent(() => withWords(import('./pages/tip-page.tsx')), 'TipPage'),
})

const trainings = createRoute({
  getParentRoute: () => root,
  path: links.trainings(),
  component: lazyRouteComponent(
    () => withWords(import('./pages/trainings-page.tsx')),
    'TrainingsPage',
  ),
})

const training = createRoute({
  getParentRoute: () => root,
  path: '/cursos/$stream',
  component: lazyRouteComponent(
    () => withWords(import('./pages/training-page.tsx')),
    'TrainingPage',
  ),
})

const importPeople = createRoute({
  getParentRoute: () => root,
  path: links.importPeople(),
  component: lazyRouteComponent(() => withWords(import('./pages/import-page.tsx')), 'ImportPage'),
})

const figures = createRoute({
  getParentRoute: () => root,
  path: links.figures(),
  component: lazyRouteComponent(() => withWords(import('./pages/figures-page.tsx')), 'FiguresPage'),
})

const officialFigures = createRoute({
  getParentRoute: () => root,
  path: links.officialFigures(),
  component: lazyRouteComponent(
    () => withWords(import('./pages/official-figures-page.tsx')),
    'OfficialFiguresPage',
  ),
})

const counting = createRoute({
  getParentRoute: () => root,
  path: links.counting(),
  component: lazyRouteComponent(
    () => withWords(import('./pages/counting-page.tsx')),
    'CountingPage',
  ),
})

const sample = createRoute({
  getParentRoute: () => root,
  path: links.sample(),
  component: lazyRouteComponent(() => withWords(import('./pages/sample-page.tsx')), 'SamplePage'),
})

export const router = createRouter({
  routeTree: root.addChildren([
    firstPage,
    setUp,
    join,
    signIn,
    recovery,
    waiting,
    network,
    organisation,
    caseload,
    about,
    cases,
    registerPerson,
    detectPerson,
    caseFile,
    myDay,
    refer,
    groups,
    group,
    intake,
    write,
    box,
    onCall,
    referrals,
    setAside,
    referral,
    houses,
    house,
    beds,
    bedQuestion,
    verifications,
    verification,
    operations,
    operation,
    interpreters,
    legalDemands,
    tips,
    tip,
    trainings,
    training,
    importPeople,
    figures,
    officialFigures,
    counting,
    sample,
  ]),
  defaultPreload: 'intent',
  defaultErrorComponent: FaultPage,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
