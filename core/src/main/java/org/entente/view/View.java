package org.entente.view;

/// One object as one audience may see it; its canonical form is what the interface answers.
public sealed interface View
    permits TheatreView,
        PartyView,
        PostView,
        PersonView,
        SectorView,
        PlanView,
        OperationView,
        ConflictView,
        NoticeView,
        ImmediateActionView,
        StandingAuthorisationView,
        MeetingView,
        CommitmentView,
        ForumView,
        CadenceView,
        DisputeView,
        SuspensionView,
        MeasurementView,
        ReportView,
        CivilianHarmView,
        InquiryView {
  String id();
}
