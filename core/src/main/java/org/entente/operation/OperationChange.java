package org.entente.operation;

import java.util.List;
import java.util.Optional;
import org.entente.release.Release;

/// One change to an operation: the components that differ, the rest as they were.
final class OperationChange {
  private final Operation old;
  private List<Version> versions;
  private List<Operation.Consulted> consulted;
  private List<Operation.Position> positions;
  private Conduct conduct;
  private List<Operation.Pause> pauses;
  private Optional<Operation.Suspension> suspension;
  private Release release;
  private List<Operation.Widening> widenings;
  private List<Operation.Objection> objections;
  private List<Operation.ClauseRemark> remarks;
  private long neighbourhoodSeq;
  private long reconfirmedSeq;

  OperationChange(Operation old) {
    this.old = old;
    this.versions = old.versions();
    this.consulted = old.consulted();
    this.positions = old.positions();
    this.conduct = old.conduct();
    this.pauses = old.pauses();
    this.suspension = old.suspension();
    this.release = old.release();
    this.widenings = old.widenings();
    this.objections = old.objections();
    this.remarks = old.remarks();
    this.neighbourhoodSeq = old.neighbourhoodSeq();
    this.reconfirmedSeq = old.reconfirmedSeq();
  }

  OperationChange versions(List<Version> value) {
    versions = value;
    return this;
  }

  OperationChange consulted(List<Operation.Consulted> value) {
    consulted = value;
    return this;
  }

  OperationChange positions(List<Operation.Position> value) {
    positions = value;
    return this;
  }

  OperationChange conduct(Conduct value) {
    conduct = value;
    return this;
  }

  OperationChange pauses(List<Operation.Pause> value) {
    pauses = value;
    return this;
  }

  OperationChange suspension(Optional<Operation.Suspension> value) {
    suspension = value;
    return this;
  }

  OperationChange release(Release value) {
    release = value;
    return this;
  }

  OperationChange widenings(List<Operation.Widening> value) {
    widenings = value;
    return this;
  }

  OperationChange objections(List<Operation.Objection> value) {
    objections = value;
    return this;
  }

  OperationChange remarks(List<Operation.ClauseRemark> value) {
    remarks = value;
    return this;
  }

  OperationChange neighbourhoodSeq(long value) {
    neighbourhoodSeq = value;
    return this;
  }

  OperationChange reconfirmedSeq(long value) {
    reconfirmedSeq = value;
    return this;
  }

  Operation done() {
    return new Operation(
        old.id(),
        old.reference(),
        old.lead(),
        old.exercise(),
        old.title(),
        old.supporting(),
        versions,
        consulted,
        positions,
        conduct,
        pauses,
        suspension,
        release,
        widenings,
        old.withheld(),
        objections,
        remarks,
        neighbourhoodSeq,
        reconfirmedSeq);
  }
}
