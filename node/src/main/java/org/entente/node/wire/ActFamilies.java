package org.entente.node.wire;

import java.util.List;
import org.entente.attachment.AttachmentAct;
import org.entente.border.BorderAct;
import org.entente.coordination.CoordinationAct;
import org.entente.dispute.DisputeAct;
import org.entente.erasure.ErasureAct;
import org.entente.kernel.Content;
import org.entente.meeting.MeetingAct;
import org.entente.notice.NoticeAct;
import org.entente.operation.OperationAct;
import org.entente.party.PartyAct;
import org.entente.plan.PlanAct;
import org.entente.result.ResultAct;
import org.entente.standing.StandingAct;

/// The sealed families an act's content belongs to. A test compares this list with the core.
public final class ActFamilies {
  public static final List<Class<? extends Content>> ALL =
      List.of(
          PartyAct.class,
          PlanAct.class,
          CoordinationAct.class,
          BorderAct.class,
          OperationAct.class,
          StandingAct.class,
          MeetingAct.class,
          DisputeAct.class,
          ResultAct.class,
          AttachmentAct.class,
          NoticeAct.class,
          ErasureAct.class);

  private ActFamilies() {}
}
