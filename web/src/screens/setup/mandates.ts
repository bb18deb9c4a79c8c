// Kinds of act by what they are for, so that a mandate is composed by ticking and not by typing.
export type ActGroup = 'lead' | 'answer' | 'meet' | 'report' | 'decide' | 'ground' | 'border' | 'house' | 'erase';

export const GROUPS: Record<ActGroup, readonly string[]> = {
  lead: [
    'ProposeOperation', 'ReviseOperation', 'WithdrawOperation', 'SignConditions', 'ShiftWithinMargins', 'StartOperation', 'ResumePart',
    'ReportDisengagement', 'CloseOperation', 'ChangeRelease', 'GiveNotice', 'EndNotice', 'EstablishStandingMeasure', 'ChangeStandingMeasure',
    'ProposeStandingAuthorisation', 'GiveMovementNotice',
  ],
  answer: [
    'TakePosition', 'AcknowledgeConflict', 'ProposeArrangement', 'SignArrangement', 'EndorseSettlement', 'AnswerNotice',
    'DelegateMandate', 'RevokeDelegation',
  ],
  meet: [
    'PlanMeeting', 'PostponeMeeting', 'CancelMeeting', 'HoldMeeting', 'ReportMeeting', 'RecordStatement', 'ProposeMinutes', 'SignMinutes',
    'RefuseMinutes', 'AnswerInvitation', 'ChangeMeetingRelease', 'ProposeCommunique', 'SignCommunique', 'MakeCommitment', 'AnswerClaim', 'ReleaseCommitment', 'EstablishForum', 'CloseForum',
    'ReportDispute', 'AcknowledgeDispute', 'ConsultOnDispute', 'EscalateDispute', 'ProposeSettlement', 'SignSettlement', 'WithdrawDispute',
  ],
  report: [
    'FileReport', 'AnswerCivilianHarm', 'RecordAmends', 'CloseCivilianHarm', 'OpenInquiry', 'JoinInquiry', 'RecordFindings', 'ProposeFindings', 'SignFindings',
  ],
  decide: [
    'ApproveOperation', 'ReturnOperation', 'RefuseOperation', 'SuspendApproval', 'LiftSuspension', 'WithdrawApproval',
    'ReconfirmOperation', 'SettleConflict', 'ApproveStandingAuthorisation', 'RefuseStandingAuthorisation',
    'SuspendStandingAuthorisation', 'ResumeStandingAuthorisation', 'WithdrawStandingAuthorisation', 'AddConsulted', 'AnswerImmediateAction',
    'DeclareReach', 'AdmitParty',
  ],
  ground: ['PublishPlan', 'AnswerPlanComment', 'PublishMatrix', 'EstablishSector', 'DrawSoil'],
  border: ['ConsentToCrossing', 'RefuseCrossing'],
  house: [
    'RegisterPerson', 'CreatePost', 'ChangeMandate', 'AppointPerson', 'ConfirmAppointment', 'EndAppointment',
    'RequestCredentialReset', 'ConfirmCredentialReset', 'MergePersons', 'SeparatePersons', 'SuspendCooperation', 'ResumeCooperation',
  ],
  erase: ['RequestErasure', 'ConfirmErasure'],
};
/** Only the host decides, plans and divides the ground. */
export const HOST_GROUPS: readonly ActGroup[] = ['decide', 'ground'];
export const GROUP_NAMES = Object.keys(GROUPS) as ActGroup[];

/** Acts that bind a party (org.entente.party.Mandate): a post with one of them is filled by two posts. */
const DECIDING: ReadonlySet<string> = new Set([
  'ConsentToCrossing',
  'ApproveOperation', 'ReturnOperation', 'RefuseOperation', 'SuspendApproval', 'LiftSuspension', 'WithdrawApproval',
  'ReconfirmOperation', 'SettleConflict', 'ApproveStandingAuthorisation', 'RefuseStandingAuthorisation',
  'SuspendStandingAuthorisation', 'ResumeStandingAuthorisation', 'WithdrawStandingAuthorisation', 'AdmitParty', 'CreatePost', 'ChangeMandate', 'AppointPerson',
  'ConfirmAppointment', 'RequestCredentialReset', 'ConfirmCredentialReset', 'MergePersons', 'SeparatePersons', 'RequestErasure', 'ConfirmErasure',
  'SuspendCooperation', 'ResumeCooperation',
]);

export function isDeciding(acts: readonly string[]): boolean {
  return acts.some((act) => DECIDING.has(act));
}
export function mayBeAdded(act: string, before: readonly string[]): boolean {
  return !DECIDING.has(act) || before.includes(act);
}

/** What the first posts of a party need to fill all others. */
export const FOUNDING_ACTS: readonly string[] = [...GROUPS.house, ...GROUPS.erase];

export function groupsFor(isHost: boolean): ActGroup[] {
  return GROUP_NAMES.filter((group) => isHost || !HOST_GROUPS.includes(group));
}
