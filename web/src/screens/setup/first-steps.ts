// What a new theatre has and what it lacks, for whoever looks: the administrator sees accounts and signatures,
// a party sees its own posts, the host also its ground.
import type { Account, CharterDraft } from '../../api/setup';
import type { OperationView, PartyView, PlanView, PostView, SectorView, TheatreView } from '../../api/views';
import { isVacant, waitingAppointments } from './roster';

export type StepName =
  | 'draft' | 'accounts' | 'signatures' | 'wait-draft' | 'sign' | 'persons' | 'posts' | 'holders' | 'confirm' | 'approver'
  | 'matrix' | 'sectors' | 'plan' | 'proposal' | 'approval';
export interface Step {
  name: StepName;
  done: boolean;
  hash: string;
  /** Names of what is missing. */
  missing: string[];
}

const step = (name: StepName, hash: string, missing: string[], done = missing.length === 0): Step => ({ name, hash, missing, done });

/** Before entry 1, and for the administrator always. */
export function stepsBefore(
  draft: CharterDraft | undefined,
  accounts: Account[] | undefined,
  person: string | undefined,
  named: (party: string) => string,
): Step[] {
  const founders = draft?.charter.parties.flatMap((party) => party.founding.map((one) => one.person)) ?? [];
  const unopened = founders.filter((one) => !accounts?.some((account) => account.person === one));
  const missing = draft === undefined ? [] : draft.missing.map(named);
  const signatures = step('signatures', '#/setup/charter', missing, draft?.adopted ?? false);
  if (accounts !== undefined) {
    return [
      step('draft', '#/setup/charter', [], draft !== undefined),
      step('accounts', '#/setup/accounts', unopened, draft !== undefined && unopened.length === 0),
      signatures,
    ];
  }
  const mine = draft?.charter.parties.find((party) => party.founding[0]?.person === person);
  return [
    step('wait-draft', '#/setup/charter', [], draft !== undefined),
    ...(mine ? [step('sign', '#/setup/charter', [], draft!.signed.includes(mine.id))] : []),
    signatures,
  ];
}

export interface Ground {
  party: PartyView;
  isHost: boolean;
  theatre: TheatreView | undefined;
  posts: PostView[];
  persons: number;
  sectors: SectorView[];
  plans: PlanView[];
  operations: OperationView[];
  now: Date;
  titleOf: (post: PostView) => string;
}

/** Once the charter is adopted, for a party's post. */
export function stepsAfter(ground: Ground): Step[] {
  const { posts, now, titleOf } = ground;
  const house = `#/setup/parties/${ground.party.id}`;
  const vacant = posts.filter((post) => isVacant(post, now) && !waitingAppointments([post], now).length).map(titleOf);
  const waiting = waitingAppointments(posts, now).map(({ post }) => titleOf(post));
  const filled = (act: string) => posts.some((post) => !isVacant(post, now) && (post.mandate?.acts.includes(act) ?? false));
  const humanitarian = ground.party.partyKind === 'HUMANITARIAN';
  const asked = ground.party.regime === 'APPROVAL' && !humanitarian;
  return [
    step('persons', house, [], ground.persons > 2),
    step('posts', house, [], filled(asked ? 'ProposeOperation' : 'GiveNotice') || filled('GiveNotice')),
    step('holders', house, vacant),
    step('confirm', house, waiting),
    ...(ground.isHost
      ? [
          step('approver', house, [], filled('ApproveOperation')),
          step('matrix', '#/setup/ground/matrix', [], ground.theatre?.matrix !== undefined),
          step('sectors', '#/setup/ground/sectors', [], ground.sectors.length > 0),
          step('plan', '#/setup/ground/plan', [], ground.plans.length > 0),
        ]
      : []),
    step('proposal', '#/propose', [], ground.operations.length > 0),
    step('approval', '#/operations', [], ground.operations.some((one) => one.latest?.decision?.word === 'APPROVED' || one.inForce !== undefined)),
  ];
}
