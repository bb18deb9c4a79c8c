package org.entente.operation;

import java.util.Optional;
import org.entente.kernel.Decision;
import org.entente.kernel.Rejection;
import org.entente.operation.OperationAct.AddConsulted;
import org.entente.operation.OperationAct.ApproveOperation;
import org.entente.operation.OperationAct.ChangeRelease;
import org.entente.operation.OperationAct.CloseOperation;
import org.entente.operation.OperationAct.LiftSuspension;
import org.entente.operation.OperationAct.OnOperation;
import org.entente.operation.OperationAct.PausePart;
import org.entente.operation.OperationAct.ProposeOperation;
import org.entente.operation.OperationAct.RaiseObjection;
import org.entente.operation.OperationAct.ReconfirmOperation;
import org.entente.operation.OperationAct.RefuseOperation;
import org.entente.operation.OperationAct.RemarkOnClause;
import org.entente.operation.OperationAct.ReportDisengagement;
import org.entente.operation.OperationAct.ResumePart;
import org.entente.operation.OperationAct.ReturnOperation;
import org.entente.operation.OperationAct.ReviseOperation;
import org.entente.operation.OperationAct.ShiftWithinMargins;
import org.entente.operation.OperationAct.SignConditions;
import org.entente.operation.OperationAct.StartOperation;
import org.entente.operation.OperationAct.SuspendApproval;
import org.entente.operation.OperationAct.TakePosition;
import org.entente.operation.OperationAct.WithdrawApproval;
import org.entente.operation.OperationAct.WithdrawOperation;

/// Decides acts about operations. That the post may sign such an act at all, and that the author
/// may know of the operation, has been checked before.
public final class OperationDecider {
  private OperationDecider() {}

  public static Decision decidePropose(Setting setting, ProposeOperation propose) {
    return answer(ProposalRules.propose(setting, propose));
  }

  public static Decision decide(Setting setting, Operation operation, OnOperation content) {
    return answer(
        switch (content) {
          case ReviseOperation revise -> ProposalRules.revise(setting, operation, revise);
          case WithdrawOperation withdraw -> ProposalRules.withdraw(setting, operation, withdraw);
          case AddConsulted add -> ProposalRules.addConsulted(setting, operation, add);
          case TakePosition position -> ProposalRules.takePosition(setting, operation, position);
          case ChangeRelease change -> ProposalRules.changeRelease(setting, operation, change);
          case ApproveOperation approve -> DecisionRules.approve(setting, operation, approve);
          case SignConditions sign -> DecisionRules.signConditions(setting, operation, sign);
          case ReturnOperation back -> DecisionRules.decide(setting, operation, back.version());
          case RefuseOperation refuse -> DecisionRules.decide(setting, operation, refuse.version());
          case SuspendApproval suspend -> DecisionRules.restrain(setting, operation);
          case LiftSuspension lift -> DecisionRules.liftSuspension(setting, operation);
          case WithdrawApproval withdraw -> DecisionRules.withdraw(setting, operation);
          case ReconfirmOperation reconfirm ->
              DecisionRules.reconfirm(setting, operation, reconfirm);
          case ShiftWithinMargins shift -> MarginRules.shift(setting, operation, shift);
          case StartOperation start -> ConductRules.start(setting, operation, start);
          case PausePart pause -> ConductRules.pause(setting, operation, pause);
          case ResumePart resume -> ConductRules.resume(setting, operation, resume);
          case ReportDisengagement report -> ConductRules.disengage(setting, operation);
          case CloseOperation close -> ConductRules.close(setting, operation);
          case RaiseObjection objection -> Optional.empty();
          case RemarkOnClause remark -> ProposalRules.remark(setting, operation, remark);
        });
  }

  private static Decision answer(Optional<Rejection> found) {
    return found.map(Decision::rejected).orElse(Decision.ACCEPTED);
  }
}
