package org.entente.node.demo;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/// Loads the demo theatre into an empty node, over HTTP, as its users would have entered it.
public final class DemoTheatre {
  /// All demo accounts share it; a node that serves for real refuses to start with them.
  public static final String PASSWORD = "exercice-2021";

  public static final String ADMINISTRATOR = DemoCast.ADMINISTRATOR;

  /// When the exercise begins: Monday of its week.
  public static final Instant BEGINNING = Instant.parse("2021-10-18T06:00:00Z");

  private DemoTheatre() {}

  /// Loads everything; the node's record must be empty.
  ///
  /// @param token a bearer token of the administrator's
  /// @param bare without the exercise operations and notices: the theatre as it is on the first day
  /// @return the accounts made, in the order of the parties
  public static List<DemoAccount> load(URI base, String token, boolean bare) {
    DemoApi api = new DemoApi(base, DemoCast.THEATRE);
    api.use(ADMINISTRATOR, token);
    DemoCast cast = new DemoCast(api);
    cast.adoptCharter();
    cast.fillPosts();
    DemoOperations operations = new DemoOperations(api, cast);
    operations.prepareGround();
    if (!bare) {
      operations.load();
      new DemoStanding(api, cast).load();
      new DemoMeasures(api, cast).load();
      new DemoMeetings(api, cast).load();
      new DemoBorder(api, cast, operations).load();
      new DemoDisputes(api, cast).load();
      new DemoResults(api, cast).load();
    }
    return cast.accounts();
  }
}
