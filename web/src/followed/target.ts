// What is followed, by the name it has on this device and the screen that shows it.
import type { FollowedItem, SavedSearch } from '../api/routes';
import type { Workplace } from '../app/workplace.svelte';
import { named, t, textOf } from '../i18n/i18n.svelte';
import type { View } from '../api/views';

export interface Target {
  name: string;
  /** Said beside the name. */
  more: string;
  hash: string;
  /** Whether this post is shown it now. */
  shown: boolean;
}

const SCREENS: Partial<Record<View['kind'], string>> = {
  OperationView: 'operations',
  NoticeView: 'notices',
  ImmediateActionView: 'notices',
  StandingAuthorisationView: 'standing',
  MeetingView: 'meetings',
  CommitmentView: 'commitments',
  DisputeView: 'disputes',
  ReportView: 'results',
  CivilianHarmView: 'harm',
  InquiryView: 'inquiries',
};

export function targetOf(place: Workplace, one: Pick<FollowedItem, 'kind' | 'id' | 'name'>, searches: SavedSearch[]): Target {
  if (one.kind === 'Search') {
    const search = searches.find(({ id }) => id === one.id);
    return { name: search?.name ?? one.name ?? '', more: t('follow.search'), hash: `#/search?saved=${encodeURIComponent(one.id)}`, shown: true };
  }
  if (one.kind === 'PlanView') {
    const [plan] = place.copy.all('PlanView');
    return { name: plan ? named(plan.name) : t('follow.gone'), more: '', hash: '#/plan', shown: plan !== undefined };
  }
  const screen = SCREENS[one.kind as View['kind']];
  const view = screen === undefined ? undefined : (place.copy.find(one.kind as 'OperationView', one.id) as { reference?: string; title?: Parameters<typeof textOf>[0]; text?: Parameters<typeof textOf>[0] } | undefined);
  if (view === undefined) return { name: t('follow.gone'), more: '', hash: '#/search', shown: false };
  return { name: view.reference ?? '', more: textOf(view.title ?? view.text), hash: `#/${screen}/${one.id}`, shown: true };
}
