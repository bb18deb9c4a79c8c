package org.entente.given;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.Area;
import org.entente.kernel.Category;
import org.entente.kernel.Digest;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.kernel.Window;
import org.entente.notice.Place;
import org.entente.release.Release;
import org.entente.standing.Envelope;
import org.entente.standing.StandingAct;
import org.entente.standing.StandingAuthorisation;
import org.entente.standing.Zone;

/// A standing authorisation over five squares of the grid in a row, and its uses, as a test reads
/// them.
public final class Routes {
  private Routes() {}

  public static Envelope envelope() {
    return new Envelope(
        List.of(new Zone(Grid.rectangle(0, 0, 5, 1), Grid.GROUND)),
        List.of(Category.MOVEMENT),
        new Envelope.Ceiling(2, 60),
        Window.of(Draft.H, Draft.H.plus(Duration.ofHours(100))));
  }

  public static StandingAct.ProposeStandingAuthorisation proposal(Release release) {
    return new StandingAct.ProposeStandingAuthorisation(
        Text.of("Supply road"), true, envelope(), Text.of("By day only"), release);
  }

  public static SubjectId proposed(GivenRecord record, Actor by) {
    return new SubjectId(record.accept(by, proposal(Release.NONE)).act().id().value());
  }

  public static StandingAct.ApproveStandingAuthorisation approval(
      GivenRecord record, SubjectId id) {
    return new StandingAct.ApproveStandingAuthorisation(id, find(record, id).digest());
  }

  public static StandingAuthorisation find(GivenRecord record, SubjectId id) {
    return record.state().standing().authorisations().get(id);
  }

  public static Digest anotherDigest() {
    return new Digest(1, 2, 3, 4);
  }

  /// Asked for by the actor and approved by the host's authority.
  public static SubjectId approved(GivenRecord record, Actor by) {
    SubjectId id = proposed(record, by);
    record.accept(Cast.AUTHORITY, approval(record, id));
    return id;
  }

  public static StandingAct.GiveMovementNotice use(SubjectId id, int x, int from, int to) {
    return use(id, Category.MOVEMENT, Grid.square(x, 0), from, to, 30);
  }

  public static StandingAct.GiveMovementNotice use(
      SubjectId id, Category category, Area area, int from, int to, int personnel) {
    Window window =
        Window.of(Draft.H.plus(Duration.ofHours(from)), Draft.H.plus(Duration.ofHours(to)));
    return new StandingAct.GiveMovementNotice(
        id,
        new Place(category, List.of(Grid.volume(area, window))),
        personnel,
        Text.of("6 trucks"));
  }

  /// The digests of where a notice is live, if it is.
  public static Optional<Digest> where(GivenRecord record, SubjectId notice) {
    Digest digest = record.state().notices().get(notice).spaceTime();
    return record.state().coordination().footprints().find(digest).map(one -> one.spaceTime());
  }
}
