package org.entente.node.follow;

import java.util.Arrays;
import java.util.Optional;
import org.entente.theatre.ObjectKey;

/// An object as the interface names it: by the `kind` that its view bears, and its id.
public record ObjectRef(String kind, String id) {
  static ObjectRef of(ObjectKey key) {
    return new ObjectRef(kindOf(key.kind()), key.id());
  }

  /// The kind of object whose views bear `kind`.
  public static Optional<ObjectKey.Kind> findKind(String kind) {
    return Arrays.stream(ObjectKey.Kind.values())
        .filter(one -> kindOf(one).equals(kind))
        .findFirst();
  }

  /// The `kind` that views of such objects bear in their JSON.
  public static String kindOf(ObjectKey.Kind kind) {
    return switch (kind) {
      case THEATRE -> "TheatreView";
      case PARTY -> "PartyView";
      case POST -> "PostView";
      case PERSON -> "PersonView";
      case SECTOR -> "SectorView";
      case PLAN -> "PlanView";
      case OPERATION -> "OperationView";
      case NOTICE -> "NoticeView";
      case IMMEDIATE_ACTION -> "ImmediateActionView";
      case STANDING_AUTHORISATION -> "StandingAuthorisationView";
      case CONFLICT -> "ConflictView";
      case MEETING -> "MeetingView";
      case COMMITMENT -> "CommitmentView";
      case FORUM -> "ForumView";
      case CADENCE -> "CadenceView";
      case DISPUTE -> "DisputeView";
      case SUSPENSION -> "SuspensionView";
      case MEASUREMENT -> "MeasurementView";
      case REPORT -> "ReportView";
      case CIVILIAN_HARM -> "CivilianHarmView";
      case INQUIRY -> "InquiryView";
    };
  }
}
