// An act on a button: about the one thing on screen, hence « l’opération »; its plain name says « une ».
import type { ActKind } from '../api/acts';
import { t, type Key } from '../i18n/i18n.svelte';

const ABOUT_ONE = [
  'AcknowledgeConflict',
  'SettleConflict',
  'SignArrangement',
  'StartOperation',
  'CloseOperation',
  'WithdrawOperation',
  'WithdrawApproval',
  'SuspendApproval',
  'LiftSuspension',
  'ReconfirmOperation',
  'ReturnOperation',
  'RefuseOperation',
  'ShiftWithinMargins',
  'PausePart',
  'ResumePart',
  'ApproveStandingAuthorisation',
  'RefuseStandingAuthorisation',
  'SuspendStandingAuthorisation',
  'WithdrawStandingAuthorisation',
] as const satisfies ActKind[];
type AboutOne = (typeof ABOUT_ONE)[number];

export function buttonOf(kind: ActKind): string {
  const one = ABOUT_ONE.find((each): each is AboutOne => each === kind);
  return t(one ? `do.${one}` : (`act.${kind}` as Key));
}
