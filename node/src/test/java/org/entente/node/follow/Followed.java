package org.entente.node.follow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.entente.kernel.AltitudeBand;
import org.entente.kernel.Area;
import org.entente.kernel.Category;
import org.entente.kernel.Content;
import org.entente.kernel.Datum;
import org.entente.kernel.Digest;
import org.entente.kernel.GeoPoint;
import org.entente.kernel.PartyId;
import org.entente.kernel.PostId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Volume;
import org.entente.kernel.Window;
import org.entente.operation.Clause;
import org.entente.operation.Operation;
import org.entente.operation.OperationAct;
import org.entente.release.Grant;
import org.entente.release.Level;
import org.entente.release.Release;
import org.entente.theatre.ObjectKey;
import org.entente.theatre.Touched;
import org.entente.view.Texts;

/// A theatre and the store that follows it.
final class Followed {
  static final Touched EVERYTHING = new Touched(List.of(), Set.of(), true);

  final TestTheatre theatre;
  final ViewStore store;

  Followed(long seed) {
    theatre = new TestTheatre(seed);
    store = storeOf(theatre, theatre);
  }

  static ViewStore storeOf(TestTheatre theatre, Texts texts) {
    ViewStore store =
        new ViewStore(texts, () -> theatre.now, new Random(theatre.random.nextLong()));
    store.advanced(theatre.state(), EVERYTHING);
    return store;
  }

  String act(PostId post, Content content, Digest... overlapping) {
    String id = theatre.submitted(post, content, overlapping);
    store.advanced(theatre.state(), theatre.state().touched());
    return id;
  }

  void wait(Duration time) {
    theatre.now = theatre.now.plus(time);
    store.moveTo(theatre.now);
  }

  /// An operation of the second post of `lead`, for twelve hours from now on.
  ObjectKey propose(PartyId lead, Release release, Digest... overlapping) {
    List<Clause> clauses =
        List.of(
            new Clause.Purpose(Optional.empty(), Optional.of(theatre.text())),
            new Clause.SpaceTime(Category.GROUND_MANOEUVRE, List.of(volume())),
            new Clause.Forces(
                List.of(new Clause.Forces.Element(lead, Optional.empty(), "unit", 30))),
            new Clause.Means(Optional.of(theatre.text())),
            new Clause.Liaison(Optional.of(theatre.text())),
            new Clause.Population(Optional.of(theatre.text())));
    String id =
        act(
            TestTheatre.post(lead, 2),
            new OperationAct.ProposeOperation(
                theatre.text(), false, List.of(), clauses, release, List.of()),
            overlapping);
    return new ObjectKey(ObjectKey.Kind.OPERATION, id);
  }

  private Volume volume() {
    return new Volume(
        new Area.Circle(new GeoPoint(0, 150_000_000), 5_000),
        new AltitudeBand(0, 3_000, Datum.AGL),
        Window.of(theatre.now, theatre.now.plus(Duration.ofHours(12))));
  }

  Operation operation(ObjectKey key) {
    return theatre.state().operations().get(new SubjectId(key.id()));
  }

  void release(PartyId lead, ObjectKey key, Release release) {
    act(
        TestTheatre.post(lead, 2),
        new OperationAct.ChangeRelease(new SubjectId(key.id()), release));
  }

  static Release to(PartyId party, Level level) {
    return new Release(List.of(new Grant(party, List.of(), level, Optional.empty())));
  }

  static Release toPost(PostId post, PartyId party, Level level) {
    return new Release(List.of(new Grant(party, List.of(post), level, Optional.empty())));
  }

  static Release from(PartyId party, Level level, Instant opensAt) {
    return new Release(List.of(new Grant(party, List.of(), level, Optional.of(opensAt))));
  }
}
