// Each screen's code and the words that come with it, loaded when the screen is first opened.
import type { Feature } from '../i18n/features';
import { withWords } from '../i18n/i18n.svelte';
import type { Code } from './first';
import type { Route } from './route.svelte';

type Screen = [code: () => Promise<unknown>, feature?: Feature];

const propose: Screen = [() => import('../screens/form/Propose.svelte'), 'writing'];
const SCREENS: Partial<Record<Route['screen'], Screen>> = {
  operations: [() => import('../screens/Operations.svelte'), 'operations'],
  map: [() => import('../screens/chart/Chart.svelte'), 'chart'],
  matrix: [() => import('../screens/matrix/Matrix.svelte'), 'synchro'],
  operation: [() => import('../screens/operation/Operation.svelte'), 'room'],
  'seen-as': [() => import('../screens/operation/SeenAs.svelte'), 'room'],
  order: [() => import('../screens/order/Order.svelte'), 'order'],
  propose,
  revise: propose,
  notices: [() => import('../screens/notices/Notices.svelte')],
  notify: [() => import('../screens/form/Notify.svelte'), 'writing'],
  measure: [() => import('../screens/form/Measure.svelte'), 'writing'],
  immediate: [() => import('../screens/form/Immediate.svelte'), 'writing'],
  standing: [() => import('../screens/standing/Standing.svelte'), 'standing'],
  'standing-new': [() => import('../screens/standing/Ask.svelte'), 'writing'],
  movement: [() => import('../screens/standing/MoveUnder.svelte'), 'writing'],
  record: [() => import('../screens/Record.svelte'), 'record'],
  search: [() => withWords(() => import('../screens/Search.svelte'), 'follow'), 'record'],
  setup: [() => import('../screens/setup/Setup.svelte'), 'setup'],
  meetings: [() => import('../screens/meetings/Meetings.svelte'), 'meeting'],
  meeting: [() => import('../screens/meetings/Meeting.svelte'), 'meeting'],
  'meeting-plan': [() => import('../screens/meetings/Plan.svelte'), 'meeting'],
  'meeting-report': [() => import('../screens/meetings/Report.svelte'), 'meeting'],
  'meeting-hold': [() => import('../screens/meetings/Hold.svelte'), 'meeting'],
  minutes: [() => import('../screens/meetings/MinutesEditor.svelte'), 'meeting'],
  communique: [() => import('../screens/meetings/Communique.svelte'), 'meeting'],
  'forum-new': [() => import('../screens/meetings/ForumForm.svelte'), 'meeting'],
  commitments: [() => import('../screens/meetings/Commitments.svelte'), 'meeting'],
  'commitments-overdue': [() => import('../screens/meetings/Overdue.svelte'), 'meeting'],
  commitment: [() => import('../screens/meetings/Commitment.svelte'), 'meeting'],
  disputes: [() => import('../screens/disputes/Disputes.svelte'), 'dispute'],
  dispute: [() => import('../screens/disputes/Dispute.svelte'), 'dispute'],
  'dispute-new': [() => import('../screens/disputes/Raise.svelte'), 'dispute'],
  'dispute-report': [() => withWords(() => import('../screens/disputes/ReportDispute.svelte'), 'meeting'), 'dispute'],
  settlement: [() => import('../screens/disputes/Settle.svelte'), 'dispute'],
  relations: [() => import('../screens/disputes/Relations.svelte'), 'dispute'],
  results: [() => import('../screens/results/Results.svelte'), 'result'],
  report: [() => import('../screens/results/Report.svelte'), 'result'],
  'report-new': [() => withWords(() => import('../screens/results/ReportForm.svelte'), 'meeting'), 'result'],
  harms: [() => import('../screens/results/Harms.svelte'), 'result'],
  harm: [() => import('../screens/results/Harm.svelte'), 'result'],
  'harm-new': [() => withWords(() => import('../screens/results/HarmForm.svelte'), 'meeting'), 'result'],
  inquiry: [() => import('../screens/results/Inquiry.svelte'), 'result'],
  'inquiry-new': [() => withWords(() => import('../screens/results/InquiryForm.svelte'), 'meeting'), 'result'],
  plan: [() => import('../screens/results/PlanPage.svelte'), 'result'],
  'commitment-new': [() => import('../screens/meetings/Promise.svelte'), 'meeting'],
};

export function load(name: Route['screen']): Promise<Code> | undefined {
  const screen = SCREENS[name];
  return screen && (withWords(screen[0], screen[1]) as unknown as Promise<Code>);
}
