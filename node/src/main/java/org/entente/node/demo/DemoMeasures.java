package org.entente.node.demo;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.AltitudeBand;
import org.entente.kernel.Area;
import org.entente.kernel.Category;
import org.entente.kernel.Datum;
import org.entente.kernel.GeoPoint;
import org.entente.kernel.Recurrence;
import org.entente.kernel.Text;
import org.entente.kernel.Volume;
import org.entente.kernel.ZoneLetter;
import org.entente.notice.NoticeAct;
import org.entente.notice.Place;
import org.entente.release.Level;
import org.entente.release.Release;

/// The standing measures of the demo, one of each kind, where nobody of the demo passes: so that a
/// new user sees what they are, and no operation of the demo is another for them.
final class DemoMeasures {
  private static final GeoPoint DJENNE = DemoMap.point(-4.555, 13.906);
  private static final GeoPoint AGUELHOK = DemoMap.point(0.855, 19.466);
  private static final GeoPoint TOMBOUCTOU = DemoMap.point(-3.008, 16.730);
  private static final int FLIGHT_HOURS = 14;
  private static final int MINUTES_AN_HOUR = 60;

  private final DemoApi api;
  private final DemoCast cast;

  DemoMeasures(DemoApi api, DemoCast cast) {
    this.api = api;
    this.cast = cast;
  }

  void load() {
    establish(
        "mali.operations",
        "Villes anciennes de Djenné",
        "Patrimoine protégé : aucun tir vers la ville ni à partir d’elle.",
        new Place(
            Category.NO_FIRE_AREA,
            List.of(
                DemoMap.ground(
                    DemoMap.around(DJENNE, 3_000), "2021-10-18T06:00", "2021-11-15T06:00"))),
        DemoOperations.grants(
            "barkhane",
            Level.FULL,
            "minusma",
            Level.FULL,
            "takuba",
            Level.FULL,
            "g5-sahel",
            Level.FULL,
            "humanitaire",
            Level.FULL));
    establish(
        "minusma.operations",
        "Abords du camp d’Aguelhok",
        "Tout tir se demande au commandant du camp, qui seul y consent.",
        new Place(
            Category.RESTRICTED_FIRE_AREA,
            List.of(
                DemoMap.ground(
                    DemoMap.around(AGUELHOK, 8_000), "2021-10-18T06:00", "2021-11-15T06:00"))),
        DemoOperations.grants("mali", Level.FULL, "barkhane", Level.FULL, "takuba", Level.FULL));
    establish(
        "mali.operations",
        "Approches de l’aérodrome de Tombouctou",
        "Heures des vols : toute activité entre 600 et 6 000 m se coordonne avec l’aérodrome.",
        new Place(
            Category.COORDINATION_LEVEL,
            List.of(
                daily(DemoMap.around(TOMBOUCTOU, 20_000), "2021-10-18T05:00", "2021-10-31T19:00"))),
        DemoOperations.grants(
            "barkhane",
            Level.FULL,
            "minusma",
            Level.FULL,
            "takuba",
            Level.FULL,
            "g5-sahel",
            Level.FULL));
  }

  /// The hours of flying of each day, from the first to the end of the last.
  private static Volume daily(Area area, String from, String to) {
    return new Volume(
        area,
        new AltitudeBand(600, 6_000, Datum.AMSL),
        DemoMap.window(from, to),
        Optional.empty(),
        Optional.of(
            new Recurrence(
                List.of(DayOfWeek.values()), FLIGHT_HOURS * MINUTES_AN_HOUR, ZoneLetter.Z)));
  }

  private void establish(String login, String title, String text, Place place, Release release) {
    api.submit(
        login,
        cast.postOf(login),
        new NoticeAct.EstablishStandingMeasure(
            Text.of(title), true, place, Text.of(text), release));
  }
}
