package org.entente.audit;

/// What the auditor checks, each with the invariant it serves (docs/design/audit.md). The names are
/// stable codes and the keys of the catalogues.
public enum Rule {
  FORM(8, Basis.ENTRY),
  ACT_NOT_ALLOWED(8, Basis.ENTRY),
  CATEGORY_NOT_ALLOWED(8, Basis.ENTRY),
  SEQUENCE(8, Basis.ENTRY),
  ACT_REPEATED(8, Basis.ENTRY),
  AS_OF_AHEAD(8, Basis.ENTRY),
  INSTANT_GOES_BACK(8, Basis.ENTRY),
  PART_MISSING(8, Basis.ENTRY),
  PART_OUT_OF_PLACE(8, Basis.ENTRY),
  UNKNOWN_SUBJECT(8, Basis.EVIDENCE),

  CHARTER_NOT_FIRST(3, Basis.ENTRY),
  CHARTER_FORM(3, Basis.ENTRY),
  CHARTER_UNSIGNED(3, Basis.ENTRY),
  PARTY_TWICE(3, Basis.RECORD),
  WRONG_THEATRE(3, Basis.ENTRY),
  POST_UNKNOWN(3, Basis.EVIDENCE),
  POST_NOT_HELD(3, Basis.RECORD),
  WATCH_MAY_NOT_CONCLUDE(3, Basis.RECORD),
  ACT_NOT_IN_MANDATE(3, Basis.ENTRY),
  DELEGATION_NOT_IN_EFFECT(3, Basis.RECORD),
  MANDATE_AREA(3, Basis.RECORD),
  MANDATE_CATEGORY(3, Basis.RECORD),
  MANDATE_SIZE(3, Basis.RECORD),
  NOT_OF_OWN_PARTY(3, Basis.EVIDENCE),
  SECOND_SIGNATURE(3, Basis.ENTRY),
  APPOINTMENT_OVER(3, Basis.RECORD),
  DELEGATION_TOO_WIDE(3, Basis.ENTRY),
  LENT_TO_ONE(3, Basis.RECORD),
  MANDATE_WOULD_DECIDE(3, Basis.ENTRY),
  CHAIN_UNREACHABLE(3, Basis.RECORD),
  RESET_TWICE(3, Basis.RECORD),
  HOST_ONLY(3, Basis.ENTRY),
  LEAD_ONLY(3, Basis.ENTRY),
  SIGNED_BY_ANOTHER(3, Basis.ENTRY),
  WRONG_KEY(3, Basis.ENTRY),

  START_NOT_APPROVED(1, Basis.EVIDENCE),
  START_UNDER_UNSIGNED_CONDITIONS(1, Basis.RECORD),
  START_EXPIRED(1, Basis.ENTRY),
  START_SUSPENDED(1, Basis.RECORD),
  START_OUTSIDE_WINDOW(1, Basis.ENTRY),
  START_TWICE(1, Basis.RECORD),
  NOTICE_WHERE_APPROVAL_IS_ASKED(1, Basis.ENTRY),
  AUTHORISED_UNASKED(1, Basis.ENTRY),
  USE_UNAUTHORISED(1, Basis.RECORD),
  USE_OUTSIDE_ENVELOPE(1, Basis.RECORD),
  SHIFT_UNAUTHORISED(1, Basis.RECORD),
  SHIFT_OUTSIDE_MARGINS(1, Basis.RECORD),
  DECIDED_ANOTHER_VERSION(1, Basis.RECORD),
  DECIDED_CLOSED_VERSION(1, Basis.RECORD),
  CONDITIONS_NOT_OFFERED(1, Basis.RECORD),
  CONDITION_WIDENS(1, Basis.ENTRY),
  VALIDITY_OUT_OF_CHARTER(1, Basis.ENTRY),
  NOT_IN_FORCE(1, Basis.RECORD),

  SILENCE_NOT_NAMED(2, Basis.RECORD),
  HUMANITARIAN_ASKED(2, Basis.ENTRY),
  HUMANITARIAN_SIGNS(2, Basis.ENTRY),
  SETTLED_BEFORE_DEADLINE(2, Basis.RECORD),
  MINUTES_NOT_LATEST(2, Basis.RECORD),
  MINUTES_ANSWERED(2, Basis.RECORD),

  CONFLICT_NOT_NAMED(4, Basis.RECORD),
  AWARENESS_ROOT(4, Basis.ENTRY),
  START_UNSETTLED(4, Basis.RECORD),
  USE_MEETS_OTHERS(4, Basis.RECORD),
  MARGINS_UNCHECKED(4, Basis.RECORD),
  SHIFT_MEETS_OTHERS(4, Basis.RECORD),
  ENVELOPE_FACT_WRONG(4, Basis.RECORD),
  OVERLAP_MISSED(4, Basis.RECORD),
  OVERLAP_EXTRA(4, Basis.RECORD),
  OVERLAP_WRONG(4, Basis.RECORD),
  SECTOR_WRONG(4, Basis.RECORD),
  CONFLICT_NOT_OWN(4, Basis.RECORD),
  CONFLICT_OVER(4, Basis.RECORD),
  NOTHING_TO_SETTLE(4, Basis.RECORD),
  SETTLED_ALREADY(4, Basis.RECORD),
  ARRANGED_WITH_ONESELF(4, Basis.ENTRY),
  SETTLED_UNENDORSED(4, Basis.RECORD),
  REACH_UNCHANGED(4, Basis.RECORD),
  HUMANITARIAN_OVERRULED(4, Basis.RECORD),

  POSITION_STALE(5, Basis.RECORD),
  POSITION_ON_CLOSED_VERSION(5, Basis.RECORD),

  PROPOSER_DECIDES(6, Basis.ENTRY),
  DECIDED_UNSEEN(6, Basis.RECORD),
  POSITION_NOT_ASKED(6, Basis.RECORD),
  CONSULTED_ALREADY(6, Basis.RECORD),

  WITHHELD_NOT_NAMED(9, Basis.RECORD),
  REMARK_UNSEEN(9, Basis.RECORD),
  RELEASED_BY_ANOTHER(9, Basis.ENTRY),
  RELEASED_TO_UNKNOWN(9, Basis.ENTRY),

  CLOCK_DIVERGED(10, Basis.ENTRY),
  START_PAUSED(10, Basis.RECORD),
  PART_NOT_OWN(10, Basis.RECORD),
  FORCES_WITHOUT_PART(10, Basis.ENTRY),
  RESUMED_UNPAUSED(10, Basis.RECORD),
  RESUMED_THOUGH_CHANGED(10, Basis.RECORD),
  RESUMED_WITHOUT_APPROVAL(10, Basis.RECORD),
  LIFTED_UNSUSPENDED(10, Basis.RECORD),

  GONE_WITHOUT_START(11, Basis.RECORD),
  CLOSED_WHILE_PRESENT(11, Basis.RECORD),
  WITHDRAWN_WHILE_PRESENT(11, Basis.RECORD),
  ACT_AFTER_END(11, Basis.RECORD),
  PRESENCE_ENDED_BY_ANOTHER(11, Basis.ENTRY),

  MEASURE_BEYOND_OWN(3, Basis.RECORD),
  MEASURE_IMPROPER(12, Basis.RECORD),
  OBJECTION_NOT_PROVIDED(12, Basis.RECORD),
  NOT_AT_THE_MEETING(12, Basis.ENTRY),
  MEETING_STATE(12, Basis.RECORD),
  HELD_IN_THE_FUTURE(12, Basis.ENTRY),
  ATTENDEE_NOT_IN_POST(12, Basis.RECORD),
  ATTENDEE_NAMED_BY_ANOTHER(9, Basis.RECORD),
  WORD_OF_ANOTHER(12, Basis.ENTRY),
  NOT_THAT_SIDE(12, Basis.ENTRY),
  COMMITMENT_SETTLED(12, Basis.RECORD),
  NOT_OF_THE_FORUM(12, Basis.ENTRY),
  FORUM_CLOSED(12, Basis.RECORD),
  RECEIPT_BY_NOTIFIER(12, Basis.ENTRY),
  RECEIPT_OF_SEVERAL(9, Basis.ENTRY),
  RECEIPT_SAID_BEFORE(12, Basis.RECORD),
  ERASED_NO_TEXT(12, Basis.EVIDENCE),
  ERASED_BY_ANOTHER_PARTY(12, Basis.ENTRY),
  ERASED_BY_ONE(12, Basis.ENTRY),
  ERASED_TWICE(12, Basis.ENTRY),
  TEXT_GONE(12, Basis.RECORD),
  ERASED_TEXT_STILL_GIVEN(12, Basis.ENTRY),

  EXERCISE_CHANGED(13, Basis.ENTRY);

  /// What a rule is judged by, and so whether it can be judged from a part of the record.
  enum Basis {
    /// The entry itself and others that were given: what was withheld cannot change the answer.
    ENTRY,
    /// Given entries can show that the rule holds; that none does proves nothing.
    EVIDENCE,
    /// Only the whole record can tell.
    RECORD
  }

  private final int invariant;
  private final Basis basis;

  Rule(int invariant, Basis basis) {
    this.invariant = invariant;
    this.basis = basis;
  }

  public int invariant() {
    return invariant;
  }

  Basis basis() {
    return basis;
  }

  /// What it finds when it is broken, with nothing in the places of its evidence.
  public String withoutEvidence(Language language) {
    String nothing = "…";
    return language.text(
        "rule." + name(), nothing, nothing, nothing, nothing, nothing, nothing);
  }
}
